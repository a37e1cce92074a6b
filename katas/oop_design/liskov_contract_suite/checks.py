"""Checks for liskov_contract_suite: the learner's tests against queues that keep the contract and queues that do not."""

import unittest

import fixtures
from katabook import called, check, evidence, expect, fail, why


@check
def honest_queues_pass(solution):
    """Every queue that keeps the promises passes, however it is built.

    A contract is about what callers can observe. Tests that look at attributes, at ancestors or at the text of an error refuse queues that
    no caller could tell apart.
    """
    if issubclass(solution.QueueContract, unittest.TestCase):
        fail("QueueContract inherits from TestCase, so it would be run by itself, without a queue", place=solution.QueueContract)
    made.clear()
    lines, wrong = [], None
    for words, kind in [("the Queue of the starter", solution.Queue), *fixtures.HONEST]:
        names = _names(solution, kind)
        if not names:
            fail("QueueContract has no method whose name begins with test", place=solution.QueueContract)
        for how, order in (("", names), (" in reverse", names[::-1])):
            failed = _run(solution, kind, order)
            if how == "" or failed:
                lines.append(f"{words}{how}: {'passes' if not failed else 'fails'}")
            wrong = wrong or (failed and (f"{words} keeps the promises, and fails a test{' when they run in reverse' if how else ''}", failed))
    evidence("queues that keep the promises", "\n".join(lines))
    if wrong:
        sentence, (name, text) = wrong
        evidence("the test ends with", text.split(":")[0])
        evidence("it compares", "an object with a class" if "is not an instance of" in text else "a text" if "does not match" in text else "values")
        evidence(f"{name} says", text, exact=False)
        fail(sentence, place=getattr(solution.QueueContract, name, solution.QueueContract))
    if not made:
        fail("no test calls self.make_queue(), so none has seen the queues that it is to test", place=solution.QueueContract)
    evidence("tests in QueueContract", len(names), exact=False)


@check(after=honest_queues_pass)
def any_object_is_taken(solution):
    """A queue that takes less than it promised is caught.

    That is the stricter precondition: a caller that was right yesterday is refused today.
    """
    _caught(solution, "any_object_is_taken")


@check(after=honest_queues_pass)
def the_oldest_comes_first_and_is_itself(solution):
    """A queue that hands out another item than it promised is caught.

    Whoever only tests one order of calls, or one kind of item, tests that case and not the promise.
    """
    _caught(solution, "the_oldest_comes_first_and_is_itself")


@check(after=honest_queues_pass)
def length_and_independence(solution):
    """A queue that miscounts, or shares its items with others, is caught.

    State that is shared between objects is right in every test that makes one object.
    """
    _caught(solution, "length_and_independence")


@check(after=honest_queues_pass)
def an_empty_queue_raises_index_error(solution):
    """A queue that answers or raises wrongly when it is empty is caught.

    Exceptions belong to the contract: callers catch `IndexError`, and go on.
    """
    _caught(solution, "an_empty_queue_raises_index_error")


@check
def the_claim_is_repaired(solution):
    """BoundedQueue does what it did, and no longer claims to be a Queue.

    It refuses what a Queue takes. Code that was handed a Queue has no reason to expect `Full`.
    """
    if not isinstance(solution.BoundedQueue, type) or not hasattr(solution.BoundedQueue, "__len__"):
        fail("BoundedQueue is not a class with put, get, peek and a length", place=solution.BoundedQueue)
    queue = called(solution.BoundedQueue, 2)
    item, other = [], []
    called(queue.put, item), called(queue.put, other)
    story = [len(queue)]
    try:
        called(queue.put, "c")
    except solution.Full:
        story.append("Full")
    else:
        fail("a BoundedQueue of 2 took a third item", call="queue.put('c')", place=solution.BoundedQueue)
    expect(len(queue)).because("a BoundedQueue of 2 refused the third item, and its length is not 2").equals(2)
    if called(queue.peek) is not item or called(queue.get) is not item or len(queue) != 1:
        fail("a BoundedQueue of 2 that was full: peek and get do not give the first item, or its length is wrong", place=solution.BoundedQueue)
    try:
        called(queue.put, None)
    except solution.Full:
        fail("a BoundedQueue of 2 held one item after a get, and refused another one", call="queue.put(None)", place=solution.BoundedQueue)
    found = [called(queue.get), called(queue.get)]
    expect(found).because("a BoundedQueue had room again, and get gave other items than were put").equals([[], None])
    for name in ("get", "peek"):
        try:
            getattr(queue, name)()
        except IndexError:
            continue
        fail(f"an empty BoundedQueue: {name} raised no IndexError", call=f"queue.{name}()", place=solution.BoundedQueue)
    try:
        called(called(solution.BoundedQueue, 0).put, 1)
    except solution.Full:
        pass
    else:
        fail("a BoundedQueue of 0 took an item", call="BoundedQueue(0).put(1)", place=solution.BoundedQueue)
    one, two = called(solution.BoundedQueue, 1), called(solution.BoundedQueue, limit=1)
    called(one.put, 1)
    expect([len(one), len(two)]).because("two BoundedQueues share their items").equals([1, 0])
    evidence("a BoundedQueue of 2 and a third item", story)
    evidence("BoundedQueue is a subclass of Queue", issubclass(solution.BoundedQueue, solution.Queue))
    if issubclass(solution.BoundedQueue, solution.Queue) or isinstance(queue, solution.Queue):
        fail("BoundedQueue still claims to be a Queue", call="issubclass(BoundedQueue, Queue)", place=solution.BoundedQueue)
    if issubclass(solution.Queue, solution.BoundedQueue):
        fail("Queue claims to be a BoundedQueue", place=solution.Queue)
    why("A Queue is what its contract says; it is the class that callers know.")
    queue = called(solution.Queue)
    for number in range(300):
        called(queue.put, number)
    expect([len(queue), called(queue.peek), called(queue.get)]).because("Queue is not what it was").equals([300, 0, 0])


# --- how it is observed ----------------------------------------------------------------------


made = []  # the kinds of all queues that were made


def _case(solution, kind):
    """The learner's contract for one kind of queue."""

    def make_queue(self):
        made.append(kind)
        return kind()

    return type("ContractOfAQueue", (solution.QueueContract, unittest.TestCase), {"make_queue": make_queue})


def _names(solution, kind):
    return unittest.TestLoader().getTestCaseNames(_case(solution, kind))


def _run(solution, kind, names):
    """Run the tests one by one: the first that fails, as (name, what it says), or None."""
    case = _case(solution, kind)
    for name in names:
        result = unittest.TestResult()
        unittest.TestSuite([case(name)]).run(result)
        problems = result.failures + result.errors
        if problems:
            lines = problems[0][1].strip().splitlines()
            return name, next((line for line in reversed(lines) if line and not line.startswith((" ", "-", "+", "?"))), lines[-1])
        if result.skipped or result.expectedFailures or result.unexpectedSuccesses:
            return name, "skipped, or expected to fail"
    return None


def _caught(solution, group):
    """Hold the contract against queues that break one promise each."""
    lines, survivors = [], []
    for words, kind, code in fixtures.BROKEN[group]:
        failed = _run(solution, kind, _names(solution, kind))
        lines.append(f"{words}: {'caught' if failed else 'passed all tests'}")
        if not failed:
            survivors.append((words, code, fixtures.shown(kind, code)))
    evidence("a queue that …", "\n".join(lines))
    for words, code, outcome in survivors[:1]:
        evidence("code that it breaks", code)
        evidence("which comes to", outcome)
        fail(f"no test fails for a queue that {words}", place=solution.QueueContract)
