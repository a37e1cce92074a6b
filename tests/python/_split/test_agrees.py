"""Split sitting held against shared: whatever a test looks at is the same in both.

Values are drawn from a seed: nestings of all kinds of containers with shared parts and cycles, objects of the
submission's, and exceptions of every builtin class. What the test observes of them is told line by line.
"""

import textwrap
import unittest

from _testfiles.sitting import held

#: Used by the solution and by the tests, each with a copy of its own.
MAKING = '''
import builtins, collections, datetime, decimal, fractions, random, uuid

KINDS = "list tuple dict set frozenset bytearray deque ordered default counter".split()
SCALARS = [
    None, True, False, 0, -1, 2**70, -(2**63), 1.5, float("inf"), float("nan"), -0.0, 1j, "", "a", "\\u00e9\\u200b", "\\ud800", b"\\xff",
    range(3), slice(1, None), ..., NotImplemented, datetime.date(2020, 2, 29), datetime.timedelta(1, 2), decimal.Decimal("1.10"),
    fractions.Fraction(1, 3), uuid.UUID(int=5), datetime.datetime(2021, 1, 1, tzinfo=datetime.timezone.utc), int, ValueError, len,
]
KEYS = [None, True, 2, 2**70, 1.5, "a", "b", b"x", (1, ("a",)), frozenset([1, (2,)]), datetime.date(2020, 1, 1), ()]

class Node:
    def __init__(self, value=None):
        self.value, self.next = value, None
    def __repr__(self):
        return f"<Node {type(self.value).__name__}>"

def value(chance, left=25, known=None, nodes=True):
    """A random value: parts that are known already may occur in it again, also those that are not finished."""
    known = [] if known is None else known
    if known and chance.random() < 0.25:
        return chance.choice(known)
    if left <= 0 or chance.random() < 0.3:
        return chance.choice(SCALARS)
    kind = chance.choice([*KINDS, "list", "dict", "tuple", *(["node", "deep"] if nodes else ["deep"])])
    count = chance.randint(0, 4)
    inner = lambda: value(chance, left // 2 - 1, known, nodes)
    if kind == "tuple":
        found = tuple(inner() for _ in range(count))
    elif kind in ("set", "frozenset"):
        found = getattr(builtins, kind)(chance.sample(KEYS, min(count, 1)))
    elif kind == "bytearray":
        found = bytearray(chance.randbytes(count))
    elif kind == "deep":
        found = inner()
        for _ in range(chance.choice([3, 20] if nodes else [3, 20, 150, 400])):
            found = chance.choice([lambda x: [x], lambda x: (x,), lambda x: {"k": x}])(found)
    elif kind in ("list", "deque"):
        found = [] if kind == "list" else collections.deque(maxlen=chance.choice([None, 9]))
        known.append(found)
        found.extend(inner() for _ in range(count))
    elif kind == "node":
        found = Node()
        known.append(found)
        found.value, found.next = inner(), inner()
    else:
        make = {"dict": dict, "ordered": collections.OrderedDict, "counter": collections.Counter}
        found = collections.defaultdict(list) if kind == "default" else make[kind]()
        known.append(found)
        for key in chance.sample(KEYS, count):
            found[key] = inner()
    known.append(found)
    return found

def walk(thing):
    """What is seen of a value, and which of its parts are the same object."""
    lines, numbers, kept, todo = [], {}, [], [thing]
    while todo:
        part = todo.pop()
        kind = type(part)
        told = kind.__name__
        if kind in (list, tuple, dict, set, frozenset, bytearray, collections.deque, collections.OrderedDict, collections.defaultdict, collections.Counter) or told == "Node" or issubclass(kind, BaseException):
            if kind is tuple and not part:
                lines.append("()")
                continue
            if id(part) in numbers:
                lines.append(f"again {numbers[id(part)]}")
                continue
            numbers[id(part)] = len(numbers)
            kept.append(part)
            if told == "Node":
                todo += [part.next, part.value]
                told = repr(part)
            elif issubclass(kind, BaseException):
                told += " " + seen_of(part, todo)
            elif issubclass(kind, dict):
                todo += [v for v in reversed(part.values())]
                told += f" {list(part)!r} {getattr(part, 'default_factory', None)}"
            elif kind in (set, frozenset, bytearray):  # the order of a set depends on what was in it before
                told += repr(sorted(map(repr, part)))
            else:
                todo += [v for v in reversed(part)]
                told += f" {len(part)} {getattr(part, 'maxlen', None)}"
            lines.append(told)
        else:
            lines.append(f"{told} {part!r}")
    return "\\n".join(lines)

FIELDS = """errno strerror filename filename2 characters_written encoding object start end reason msg lineno offset text end_lineno
end_offset value code name path exceptions message __notes__ __suppress_context__""".split()

def seen_of(problem, todo):
    todo += [problem.__cause__, problem.__context__, getattr(problem, "obj", None)]
    fields = {name: getattr(problem, name) for name in FIELDS if hasattr(problem, name)}
    fields.pop("exceptions", None)
    todo += list(getattr(problem, "exceptions", ()))
    bases = [k.__name__ for k in type(problem).__mro__]
    if problem.args and isinstance(problem.args[-1], list):
        return f"{bases} {fields!r} {str(problem)!r}"
    return f"{bases} {problem.args!r} {fields!r} {str(problem)!r} {problem!r}"

def problems(chance):
    """Exceptions of every builtin class, and what may come with one."""
    kinds = [k for k in vars(builtins).values() if isinstance(k, type) and issubclass(k, BaseException)]
    for kind in kinds:
        if issubclass(kind, BaseExceptionGroup):
            inner = [ValueError("a"), KeyError("b"), OSError(2, "c"), kind("inner", [TypeError(1), ValueError(2)])]
            yield kind("several", inner[: chance.randint(1, 4)])
        elif issubclass(kind, UnicodeDecodeError):
            yield kind("utf-8", b"\\xff\\x00", 0, 1, "invalid start byte")
        elif issubclass(kind, UnicodeEncodeError):
            yield kind("ascii", "\\u00e9t\\u00e9", 0, 1, "not in range")
        elif issubclass(kind, UnicodeTranslateError):
            yield kind("\\u00e9", 0, 1, "odd")
        elif issubclass(kind, SyntaxError):
            yield kind("bad", ("f.py", 3, 5, "x = = 1\\n", 3, 6))
            yield kind("only text")
        elif issubclass(kind, OSError):
            yield kind("just text")
            yield kind()
            yield kind(2, "No such file")
            yield kind(13, "Denied", "a.txt")
            yield kind(17, "Exists", b"a", None, "b")
        elif issubclass(kind, ImportError):
            yield kind("no module", name="n", path="/p")
        elif issubclass(kind, AttributeError):
            yield kind("no attribute", name="n", obj=[1, 2])
        elif issubclass(kind, NameError):
            yield kind("not defined", name="n")
        else:
            yield kind()
            yield kind("text")
            yield kind("two", {"parts": [1]})
            yield kind(("a", 1))

class Own(ValueError):
    def __init__(self, balance, needed):
        super().__init__(f"{balance} is less than {needed}")
        self.balance, self.needed = balance, needed

class Odd(KeyError):
    def __str__(self): return "odd text"
    def __repr__(self): return "Odd!"
    def __eq__(self, other): return isinstance(other, Odd)
    __hash__ = None

def dressed(chance, problem, others):
    """The exception with a cause, a context, notes: some, or none."""
    problem.__suppress_context__ = False  # what a MemoryError has of a former one
    if chance.random() < 0.3:
        problem.add_note("a note")
    if others and chance.random() < 0.4:
        problem.__cause__ = chance.choice(others)
    if others and chance.random() < 0.4:
        problem.__context__ = chance.choice(others)
    return problem
'''

SOLUTION = MAKING + '''
def made(seed): return value(random.Random(seed))
def same(x): return x
def several(seed):
    known = []
    chance = random.Random(seed)
    return [value(chance, 12, known) for _ in range(3)]
def scramble(thing, seed):
    chance, todo, seen = random.Random(seed), [thing], set()
    while todo:
        part = todo.pop()
        if id(part) in seen:
            continue
        if type(part) in (list, tuple, collections.deque):
            todo += list(part)
        elif isinstance(part, dict):
            todo += list(part.values())
        elif type(part) not in (set, bytearray):
            continue
        seen.add(id(part))
        if type(part) is list and chance.random() < 0.5:
            part.append(chance.choice([part, thing, "new", [1]]))
        elif type(part) is dict and chance.random() < 0.5:
            part["new"] = thing
        elif type(part) is set:
            part.add("new")
        elif type(part) is bytearray:
            part.append(7)
    return len(seen)
def raised(index):
    raise prepared()[index]
def prepared():
    chance, found = random.Random(5), []
    for problem in [*problems(chance), Own(1, 2), Odd("k"), *problems(chance)]:
        found.append(dressed(chance, problem, found[-6:] if len(found) % 20 else []))
    return found
def loops():
    problem = ValueError("loop")
    problem.__cause__ = problem.__context__ = other = KeyError("other")
    other.__context__ = problem
    problem.itself = problem
    raise problem
def chained(n):
    try:
        if n:
            chained(n - 1)
        int("x")
    except ValueError as problem:
        raise RuntimeError(n) from problem
'''

TESTS = '''
import random, solution
from making import *

def test_values_returned():
    assert [], "\\n=\\n".join(f"{seed} {walk(solution.made(seed))}" for seed in range(FIRST, LAST))
def told():
    for seed in range(FIRST, LAST):
        mine = value(random.Random(seed), nodes=False)
        before = walk(mine)
        back = solution.same(mine)
        yield f"{seed} {back is mine or mine in SCALARS} {walk(back) == before}"
        yield str(solution.scramble(mine, seed))
        yield walk(mine)
        a, b, c = solution.several(seed)
        yield walk([a, b, c])
def test_values_handed_over():
    assert [], "\\n=\\n".join(told())
def raising():
    index = 0
    while True:
        try:
            solution.raised(index)
        except IndexError as problem:
            yield walk(problem)
            if str(problem) == "list index out of range":
                break
        except BaseException as problem:
            yield walk(problem)
        index += 1
    for broken in (solution.loops, lambda: solution.chained(5)):
        try:
            broken()
        except Exception as problem:
            yield walk(problem)
    for one, other in ((solution.Odd(1), solution.Odd(2)), (solution.Own(1, 2), solution.Own(1, 2)), (ValueError(1), solution.Odd(1))):
        yield f"{one == other} {one != other}"
def test_exceptions():
    told = list(raising())
    assert [], f"{len(told)} of them\\n" + "\\n=\\n".join(told)
'''


class SplitAgreesWithShared(unittest.TestCase):
    maxDiff = 3000

    def observed(self, check, first, last):
        tests = TESTS.replace("FIRST", str(first)).replace("LAST", str(last))
        # What a failing assert says is bounded, so what was observed is printed in pieces.
        pieces = textwrap.dedent(
            """
            import katabook
            def test_told():
                try:
                    CHECK()
                except AssertionError as told:
                    text = str(told)
                for at in range(0, len(text), 5000):
                    katabook.evidence(str(at), text[at : at + 5000])
            """
        ).replace("CHECK", check)
        found = {}
        for sitting in ("shared", "split"):
            verdict = held(tests + pieces, "test_told", SOLUTION, sitting, shares=("making",), making=MAKING)
            self.assertEqual(verdict["outcome"], "passed", {k: v for k, v in verdict.items() if k != "events"})
            found[sitting] = "".join(e["text"] for e in verdict["events"] if e["event"] == "evidence").replace("\\n", "\n").split("\n=\n")
        return found["shared"], found["split"]

    def agree(self, *which):
        for one, other in zip(*self.observed(*which), strict=True):
            self.assertEqual(one, other)

    def test_values_that_are_returned(self):
        self.agree("test_values_returned", 0, 300)

    def test_values_that_are_handed_over_and_changed(self):
        self.agree("test_values_handed_over", 1000, 1150)

    def test_exceptions_of_every_builtin_class(self):
        self.agree("test_exceptions", 0, 0)


if __name__ == "__main__":
    unittest.main()
