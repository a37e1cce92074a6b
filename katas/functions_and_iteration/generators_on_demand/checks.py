"""Checks for generators_on_demand: what has been opened, taken and asked for at which moment."""

from __future__ import annotations

from itertools import count, islice
from typing import Any

from fixtures import SHOP, Node, payments, shop, source
from katabook import called, check, draw, evidence, expect, fail, memory, named, why
from katabook.counting import Pulls, TooManyPulls

LINES = ["ann,1250\n", "\n", "bob,399\n", "ann,-1250\n", "   \n", "eve,7\n"]
RECORDS = [("ann", 1250), ("bob", 399), ("ann", -1250), ("eve", 7)]


@check
def records_are_read_on_demand(solution):
    """Records are read on demand, one by one.

    A `yield` turns a function into one that waits: calling it runs nothing, and each `next()` runs it up to the next
    `yield`. So the first payment can be booked while 40 million lines are still on disk.
    """
    made, open_source = source(LINES)
    found = _iterator(solution.records, "records(open_source)", open_source)
    evidence("after the call", f"{'not opened' if not made.opened else 'opened'}, {_lines(made.lines_read)} read")
    if made.opened:
        fail("the source was opened by the call, before anybody wanted a record", call="records(open_source)", place=solution.records)
    taken = []
    for number, lines_needed in zip(range(1, 5), (1, 3, 4, 6)):
        taken.append(_next(found, f"record {number}", solution.records))
        evidence(f"after record {number}", f"{_lines(made.lines_read)} read")
        if made.lines_read > lines_needed:
            fail(f"{_lines(made.lines_read)} were read for {_many(number, 'record')}: {lines_needed} would do", call="next(found)", place=solution.records)
    expect(taken).because("these are not the records of the lines").equals(RECORDS)
    expect(list(found)).because("there are more records than lines").equals([])
    if made.opened > 1:
        fail(f"the source was opened {made.opened} times for one walk through its lines", call="records(open_source)", place=solution.records)
    if not hasattr(found, "close"):
        fail(f"records returned a {type(found).__name__}, which has no close(): it is no generator", call="records(open_source)", place=solution.records)


@check(after=records_are_read_on_demand)
def a_line_that_is_no_record_raises(solution):
    """A line that is no record raises ValueError, when it is its turn.

    A payment that is passed over in silence is found by the customer, months later. Those before it are good, and can be
    booked: so the error comes when that line is wanted, and not before.
    """
    for broken in ("ann 12", "ann,twelve", "ann,12,99"):
        made, open_source = source(["eve,7\n", f"{broken}\n", "bob,399\n"])
        found = _iterator(solution.records, "records(open_source)", open_source)
        _next(found, f"record 1, which stands before {broken!r}", solution.records)
        try:
            record = next(found, None)
        except ValueError:
            evidence(f"at the line {broken!r}", "ValueError")
            continue
        gave = "ended the records" if record is None else "was passed over" if record == ("bob", 399) else f"came as {record!r}"
        fail(f"the line {broken!r} is no record and {gave}: ValueError was expected", call="next(found)", place=solution.records)


@check(after=records_are_read_on_demand)
def the_source_is_closed(solution):
    """The source is closed, however the reading ends.

    A consumer that stops early never comes back to your code after the `yield`. Closing the generator raises
    `GeneratorExit` *at* that `yield`, so `finally` and `with` are run. Every import that fails half-way would
    leave an open file behind otherwise, until there are no more descriptors.
    """
    still_open = []

    def note(made: Any, when: str) -> None:
        evidence(when, "closed" if made.closed else "still open")
        if not made.closed:
            still_open.append(when)

    made, open_source = source(LINES)
    list(solution.records(open_source))
    note(made, "after the last record")

    made, open_source = source(LINES)
    found = solution.records(open_source)
    next(found)
    found.close()
    note(made, "after close() at the first record")

    for broken in ("ann 12\n", "ann,twelve\n"):
        made, open_source = source(["ann,1250\n", broken])
        found = solution.records(open_source)
        try:
            list(found)
        except ValueError:
            note(made, f"after the line {broken.strip()!r}, which raised")
    if still_open:
        fail(f"the source is still open {', '.join(still_open)}", place=solution.records)


@check(after=records_are_read_on_demand)
def leaving_a_loop_closes_the_source(solution):
    """A `for` loop that is left by `break` closes the source, too.

    Nobody calls `close()` there. The loop held the only reference to the generator; with it the generator goes, and
    is closed on its way out.
    """
    made, open_source = source(LINES)
    for _ in solution.records(open_source):
        break
    evidence("after a for loop that was left by break", "closed" if made.closed else "still open")
    if not made.closed:
        fail("the source is still open after a for loop that was left by break", place=solution.records)


@check
def batches_hold_all_items(solution):
    """Batches are lists that hold all items.

    The last items are the ones that get lost: the loop is over while they are still in the buffer.
    """
    drawn = [("".join(draw.choices("abcdefg", k=draw.randrange(5, 12))), draw.randrange(2, 5)) for _ in range(3)]
    for items, size in [("abcdefg", 3), ("abcdef", 3), ("ab", 3), ("abc", 1), ("", 3), *drawn, ("abcdefg", 3)]:
        expected = _in_batches(items, size)
        call = f"list(batches({items!r}, {size}))"
        found = _iterator(solution.batches, f"batches({items!r}, {size})", items, size)
        # A copy of each, as it was handed out: whether they are lists of their own is another question.
        taken = [batch.copy() if type(batch) is list else batch for batch in islice(found, len(items) + 5)]
        expect(taken).because(f"{call} is not what was expected").equals(expected)
        evidence(call, taken, exact=(items, size) not in drawn)


@check(after=batches_hold_all_items)
def each_batch_is_a_list_of_its_own(solution):
    """Each batch is a list of its own.

    One list that is emptied and filled again saves nothing: whoever kept the first batch finds the contents of the
    last.
    """
    for items, size in (("abcdefg", 3), ("abcdef", 3), ("abc", 1)):
        call = f"list(batches({items!r}, {size}))"
        kept = list(_iterator(solution.batches, f"batches({items!r}, {size})", iter(items), size))
        evidence(f"all of {call}, kept to the end", kept)
        expect(kept).because("the batches that were kept have changed after they were handed out").equals(_in_batches(items, size))
        if len({id(batch) for batch in kept}) < len(kept):
            fail(f"{call}: the batches are one and the same list", call=call, place=solution.batches)
    why("Whoever was handed a list may do with it as they like. What your code still needs to know, it must not look up there.")
    taken = []
    for batch in islice(_iterator(solution.batches, "batches('abcdefg', 3)", iter("abcdefg"), 3), 10):
        taken.append(batch.copy())
        batch.clear()
    evidence("batches('abcdefg', 3), each cleared by the consumer before it asks for the next", taken)
    expect(taken).because("a consumer that clears each batch gets other ones").equals(_in_batches("abcdefg", 3))


@check
def batches_take_only_what_they_hand_out(solution):
    """A batch takes the items it hands out, and not one more.

    One item too many does no harm with a list. With a queue it is a message that waits in your buffer until the
    next one comes, and that is gone if you stop now.
    """
    pulls = Pulls(count(1), trap_after=1_000)
    call = "batches(numbers, 10)"
    try:
        found = _iterator(solution.batches, call, pulls, 10)
    except TooManyPulls:
        fail("the call took 1,000 items of an endless iterable, and would have gone on", call=call, place=solution.batches)
    evidence("taken after the call", pulls.pulled)
    if pulls.pulled:
        fail("items were taken by the call, before anybody wanted a batch", call=call, place=solution.batches)
    for number in (1, 2, 3):
        expected = list(range(10 * number - 9, 10 * number + 1))
        try:
            batch = _next(found, f"batch {number} of an endless iterable", solution.batches)
        except TooManyPulls:
            fail(f"the first 1,000 items were taken, and batch {number} was not handed out", call="next(found)", place=solution.batches)
        expect(batch).because(f"batch {number} of an endless iterable does not hold the right items").equals(expected)
        evidence(f"taken when batch {number} was handed out", pulls.pulled)
        if pulls.pulled != 10 * number:
            fail(f"{pulls.pulled} items had been taken when batch {number} was handed out: {10 * number} are in the batches so far", place=solution.batches)


@check
def a_wrong_size_is_refused_by_the_call(solution):
    """A size below 1 is refused by the call itself.

    The body of a generator function does not begin before the first `next()`. A check in it raises far away, in the
    code of somebody who was handed the generator, or never, if nobody takes an item.
    """
    for size in (0, -1):
        call = f"batches(numbers, {size})"
        pulls = Pulls([1, 2, 3])
        try:
            found = called(solution.batches, named(pulls, "numbers"), size)
        except ValueError as problem:
            evidence(call, "ValueError")
            evidence("it says", str(problem), exact=False)
        else:
            try:
                next(iter(found or ()), None)
            except ValueError:
                fail(f"{call} returned an iterator; the ValueError came later, from its first next()", call=call, place=solution.batches)
            fail(f"{call} was accepted: a ValueError was expected", call=call, place=solution.batches)
        if pulls.asked:
            fail(f"{call} is a ValueError, and an item was taken all the same", call=call, place=solution.batches)


@check
def walk_asks_when_it_gets_there(solution):
    """`walk` goes depth first, and asks when it gets there.

    Who looks for one category in a tree of thousands stops when it is found. On demand that costs a few queries;
    built up beforehand it costs all of them, before the first name.
    """
    root = shop()
    found = _iterator(solution.walk, "walk(shop)", root)
    evidence("queries after the call", len(root.asked))
    if root.asked:
        fail("children were asked for by the call, before anybody wanted a name", call="walk(shop)", place=solution.walk)
    names, queries = [], {}
    for name in found:
        if not isinstance(name, str):
            kind = "a generator" if hasattr(name, "gi_frame") else f"a value of type {type(name).__name__}"
            evidence("names so far", names)
            fail(f"walk yielded {kind} where a name was expected", call="walk(shop)", place=solution.walk)
        names.append(name)
        queries[name] = len(root.asked)
        if len(names) > 50:
            fail("walk does not come to an end: the tree has 6 names", call="walk(shop)", place=solution.walk)
    expect(names).because("these are not the names, parents first").equals(SHOP)
    evidence("queries sent when each name came", queries)
    expect(root.asked).because("children() was not called once for each node, in the order of the names").equals(SHOP)
    expect(queries).because("children were asked for earlier than needed").equals({name: n for n, name in enumerate(SHOP)})
    if not hasattr(found, "send"):
        fail(f"walk returned a {type(found).__name__}, which is no generator", call="walk(shop)", place=solution.walk)


@check(after=walk_asks_when_it_gets_there)
def walk_returns_the_number_of_names(solution):
    """`walk` returns the number of names.

    A generator gives twice: what it yields goes to the consumer, what it returns to whoever delegated to it with
    `yield from`. That is how a step of a pipeline reports a total without a global variable.
    """
    for tree, size in ((Node("leaf"), 1), (shop(), len(SHOP))):
        received = []

        def delegate(tree: Any = tree, received: list[Any] = received) -> Any:
            received.append((yield from solution.walk(tree)))

        names = list(delegate())
        evidence(f"total = yield from walk(a tree of {_many(size, 'name')})", received[0])
        expect(received[0]).because(
            f"walk yielded {_many(len(names), 'name')}, and this is what it returned at the end"
        ).equals(size)


@check(after=batches_hold_all_items, seconds=5)
def memory_does_not_grow_with_the_lines(solution):
    """4,000 lines take no more memory than 500.

    The records that have been booked are garbage at once. One list that collects them somewhere on the way, and the
    whole file is in memory after all.
    """
    peaks, taken = {}, {}
    for lines in (10, 500, 4_000):  # the first, small round pays for what is only loaded once
        made, open_source = source(payments(lines))
        peaks[lines] = memory.peak(_book_all, solution, open_source, consume=memory.exhaust)
        taken[lines] = made.lines_read
    del peaks[10], taken[10]
    evidence("lines read", taken)
    evidence("most memory at any moment", {lines: memory.human(peak) for lines, peak in peaks.items()}, exact=False)
    if peaks[4_000] > 2 * peaks[500] + 65_536:
        fail("eight times the lines take several times the memory: something keeps the records", call="batches(records(open_source), 100)")


# --- how it is observed ----------------------------------------------------------------------


def _book_all(solution: Any, open_source: Any) -> Any:
    found = _iterator(solution.records, "records(open_source)", open_source)
    return _iterator(solution.batches, "batches(found, 100)", found, 100)


def _iterator(function: Any, call: str, *args: Any) -> Any:
    """What a call returned, which has to be an iterator."""
    found = called(function, *args)
    if not hasattr(type(found), "__next__"):
        what = "None" if found is None else f"a {type(found).__name__}"
        fail(f"{call} returned {what}, which is no iterator", call=call, place=function)
    return found


def _in_batches(items: str, size: int) -> list[list[str]]:
    return [list(items[start : start + size]) for start in range(0, len(items), size)]


def _next(found: Any, what: str, function: Any) -> Any:
    try:
        return next(found)
    except StopIteration:
        fail(f"the iterator was at its end before {what}", place=function)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _lines(number: int) -> str:
    return _many(number, "line")
