"""Checks for type_conversion: values and their types, and which method Python asked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from decimal import Decimal
from typing import Any

from katabook import Failed, called, check, evidence, fail, named, why
from katabook.calls import Journal, spy_on


@check
def flags_are_words(solution):
    """A flag is read by its word, not by whether there is text.

    `bool(raw)` is false for the empty text only: `bool("False")` and `bool("0")` are true. And a flag that is compared with
    one word takes every other word, and every slip of the pen, for the opposite.
    """
    cases = [(word, value) for words, value in ((("true", "yes", "on", "1"), True), (("false", "no", "off", "0"), False)) for word in words]
    cases += [("True", True), ("FALSE", False), ("  yes ", True), ("Off\n", False)]
    read: dict[str, str] = {}
    first: Failed | None = None
    for raw, wanted in cases:
        try:
            value = called(solution.parse_setting, raw, bool)
        except ValueError:
            value = ValueError
        read[repr(raw)] = "ValueError" if value is ValueError else repr(value)
        if value is not wanted and first is None:
            message = "a word for a flag was refused" if value is ValueError else "a flag came out as a value of another type" if type(value) is not bool else "a flag came out as its opposite"
            first = Failed(message, call=f"parse_setting({raw!r}, bool)", expected=repr(wanted), actual=read[repr(raw)], place=solution.parse_setting)
    evidence("flags", "\n".join(f"{raw} → {value}" for raw, value in read.items()))
    if first is not None:
        raise first


@check
def numbers_keep_their_digits(solution):
    """An int is read exactly, and a Decimal has the digits of the text.

    A float has about 16 significant digits, in base two: it has no 0.1. `Decimal(0.1)` shows all 55 digits of what it has instead, and
    `Decimal("0.1")` never meets it.
    """
    for raw, wanted in (("42", 42), (" -7 ", -7), ("0", 0), (str(2**80 + 1), 2**80 + 1)):
        value = called(solution.parse_setting, raw, int)
        if type(value) is not int or value != wanted:
            raise Failed("a whole number came out as another value", call=f"parse_setting({raw!r}, int)", expected=repr(wanted), actual=repr(value), place=solution.parse_setting)
    read = {raw: called(solution.parse_setting, raw, Decimal) for raw in ("0.1", "0.10", "-12.50", "19.99", "1234567890.12345678901234567890")}
    evidence("decimals", "\n".join(f"{raw!r} → {value!r}" for raw, value in read.items()))
    for raw, value in read.items():
        if type(value) is not Decimal:
            raise Failed("a decimal number came out as a value of another type", call=f"parse_setting({raw!r}, Decimal)", expected=repr(Decimal(raw)), actual=repr(value), place=solution.parse_setting)
        if value.as_tuple() != Decimal(raw).as_tuple():
            message = "a decimal number has lost digits, or has got others" if value != Decimal(raw) else "a decimal number has another number of digits than the text"
            raise Failed(message, call=f"parse_setting({raw!r}, Decimal)", expected=repr(Decimal(raw)), actual=repr(value), place=solution.parse_setting)


@check
def bad_text_is_refused(solution):
    """Text that does not fit raises `ValueError`, which quotes it.

    A setting that cannot be read has to stop the program where it is read. Callers catch one kind of exception for it, whatever the type raises
    inside: `Decimal` raises `InvalidOperation`, which is an `ArithmeticError`.
    """
    if called(solution.parse_setting, "1", bool) is not True or called(solution.parse_setting, "1", int) != 1:
        fail("parse_setting does not read '1' as a flag and as a number", call="parse_setting('1', bool)", place=solution.parse_setting)
    outcomes: dict[str, str] = {}
    first: Failed | None = None
    for raw, kind in (("maybe", bool), ("", bool), ("2", bool), ("yes please", bool), ("3.5", int), ("seven", int), ("", int), ("ten", Decimal), ("1,5", Decimal), ("", Decimal)):
        call = f"parse_setting({raw!r}, {kind.__name__})"
        try:
            value = called(solution.parse_setting, raw, kind)
            message, outcome, shown = "text that does not fit was read as a value", repr(value), repr(value)
        except ValueError as problem:
            message = "" if repr(raw) in str(problem) else "the exception does not quote the text that could not be read"
            outcome, shown = "ValueError" if not message else "ValueError without the text", f"ValueError: {problem}"
        except Exception as problem:
            message = "text that does not fit raised another exception than ValueError"
            outcome = shown = type(problem).__name__
        outcomes[call] = outcome
        if message and first is None:
            first = Failed(message, call=call, expected=f"ValueError with {raw!r} in its text", actual=shown, place=solution.parse_setting)
    evidence("what became of it", "\n".join(f"{call}: {outcome}" for call, outcome in outcomes.items()))
    if first is not None:
        raise first


@check
def seats_are_a_whole_number(solution):
    """Seats work where Python wants a whole number, and in an `if`.

    Python asks `__index__`, which says: this *is* a whole number, and nothing is lost. `__int__` only says that one can be made of it, as of
    a float, and is for explicit conversions such as `int(...)`. In an `if` it asks `__bool__`; an object without one (and without `__len__`) is true.
    """
    one, two, none = (called(solution.Seats, count) for count in (1, 2, 0))
    if type(getattr(two, "count", None)) is not int or two.count != 2:
        fail("Seats(2).count is not 2", call="Seats(2).count", place=solution.Seats)
    queue = ["ann", "bob", "cat"]
    uses: list[tuple[str, Callable[[], Any], Any]] = [
        ("queue[:Seats(2)]", lambda: queue[:two], ["ann", "bob"]),
        ("queue[Seats(2)]", lambda: queue[two], "cat"),
        ("list(range(Seats(2)))", lambda: list(range(two)), [0, 1]),
        ("hex(Seats(2))", lambda: hex(two), "0x2"),
        ("['free'] * Seats(2)", lambda: ["free"] * two, ["free", "free"]),
        ("queue[:Seats(0)]", lambda: queue[:none], []),
        ("bool(Seats(2))", lambda: bool(two), True),
        ("bool(Seats(1))", lambda: bool(one), True),
        ("bool(Seats(0))", lambda: bool(none), False),
    ]
    first: Failed | None = None
    trail, outcomes = [], {}
    for words, use, wanted in uses:
        try:
            value, asked = _asked(solution, use)
        except Exception as problem:
            outcomes[words] = f"{type(problem).__name__}"
            trail.append(f"{words}: {type(problem).__name__}")
            first = first or Failed("seats cannot be used where Python wants a whole number", call=words, expected=repr(wanted), actual=f"{type(problem).__name__}: {problem}", place=solution.Seats)
            continue
        outcomes[words] = repr(value)
        trail.append(f"{words}: {', '.join(asked) or 'what Seats inherits'}")
        if (type(value) is not type(wanted) or value != wanted) and first is None:
            message = "seats are true in an `if` although there are none" if words == "bool(Seats(0))" else "seats are false in an `if` although there are some" if words in ("bool(Seats(1))", "bool(Seats(2))") else "seats stand for another number than their count"
            first = Failed(message, call=words, expected=repr(wanted), actual=repr(value), place=solution.Seats)
    evidence("which method Python asked", "\n".join(trail), exact=False)
    evidence("what came out", "\n".join(f"{words} → {outcome}" for words, outcome in outcomes.items()))
    if first is not None:
        raise first


@check
def seats_add_up(solution):
    """Seats can be added to seats and to integers, and summed.

    `sum` begins with 0 and computes `0 + seats`. An integer does not know seats, returns `NotImplemented`, and Python asks `seats.__radd__(0)`.
    """
    two, three = called(solution.Seats, 2), called(solution.Seats, 3)
    uses: list[tuple[str, Callable[[], Any], int]] = [
        ("Seats(2) + Seats(3)", lambda: two + three, 5),
        ("Seats(2) + 4", lambda: two + 4, 6),
        ("4 + Seats(2)", lambda: 4 + two, 6),
        ("sum([Seats(2), Seats(3)])", lambda: sum([two, three]), 5),
        ("sum([])", lambda: sum([], solution.Seats(0)), 0),
    ]
    trail, outcomes, first = [], {}, None
    for words, use, wanted in uses:
        try:
            value, asked = _asked(solution, use)
        except Exception as problem:
            outcome, shown = type(problem).__name__, f"{type(problem).__name__}: {problem}"
            trail.append(f"{words}: {outcome}")
        else:
            good = isinstance(value, solution.Seats) and value.count == wanted and type(value.count) is int
            outcome = f"Seats({wanted})" if good else f"Seats with another count: {value.count!r}" if isinstance(value, solution.Seats) else f"a value of type {type(value).__name__}"
            shown = outcome
            trail.append(f"{words}: {', '.join(asked) or 'what Seats inherits'}")
        outcomes[words] = outcome
        if outcome != f"Seats({wanted})" and first is None:
            message = "seats cannot be added" if outcome.endswith("Error") else "the sum is no Seats" if outcome.startswith("a value") else "the sum has another count"
            first = Failed(message, call=words, expected=f"Seats({wanted})", actual=shown, place=solution.Seats)
    evidence("which method Python asked", "\n".join(trail), exact=False)
    evidence("sums", "\n".join(f"{words} → {outcome}" for words, outcome in outcomes.items()))
    if first is not None:
        raise first
    if (two.count, three.count) != (2, 3):
        fail("adding seats changed the seats that were added", call="Seats(2) + Seats(3)", place=solution.Seats)
    why("There is no number of seats in a text. Python raises `TypeError` by itself when both operands have returned `NotImplemented`.")
    refused = {}
    for words, use in (("Seats(2) + 'row A'", lambda: two + "row A"), ("'row A' + Seats(2)", lambda: "row A" + two), ("Seats(2) + '3'", lambda: two + "3")):
        try:
            refused[words] = f"a value of type {type(use()).__name__}"
        except Exception as problem:
            refused[words] = type(problem).__name__
    evidence("texts", "\n".join(f"{words}: {outcome}" for words, outcome in refused.items()))
    for words, outcome in refused.items():
        if outcome != "TypeError":
            fail(f"adding a text to seats {'raised another exception than TypeError' if not outcome.startswith('a value') else 'gave a value'}", call=words, place=solution.Seats)


@check(after=seats_add_up, stretch=True)
def others_may_decide(solution):
    """For operands that `Seats` does not know, the other operand is asked.

    `raise TypeError` in `__add__` ends the matter. `return NotImplemented` says "I do not know", and Python asks the other operand's
    `__radd__` before it raises.
    """
    journal = Journal()

    class Box:
        """Somebody else's class, which knows how to be added to seats."""

        def __add__(self, other):
            journal.note("Box.__add__")
            return f"a box and {other.count} seats"

        def __radd__(self, other):
            journal.note("Box.__radd__")
            return f"{other.count} seats and a box"

    seats, box = called(solution.Seats, 2), named(Box(), "box")
    try:
        together = seats + box
    except Exception as problem:
        evidence("asked", journal.order or "Seats alone")
        raise Failed("Seats refused an operand that knows how to be added to seats", call="Seats(2) + box", expected="'2 seats and a box', by box.__radd__", actual=f"{type(problem).__name__}: {problem}", place=solution.Seats) from None
    evidence("asked by Seats(2) + box", journal.order or "Seats alone")
    if together != "2 seats and a box":
        fail("Seats answered for an operand that it does not know", call="Seats(2) + box", place=solution.Seats)
    if box + seats != "a box and 2 seats":
        fail("box + Seats(2) did not give what box says", call="box + Seats(2)", place=solution.Seats)


# --- how it is observed ----------------------------------------------------------------------

_METHODS = ("__index__", "__int__", "__bool__", "__len__", "__add__", "__radd__")


def _asked(solution: Any, use: Callable[[], Any]) -> tuple[Any, list[str]]:
    """What `use` comes to, and which methods of Seats Python called for it, in order."""
    journal = Journal()
    with ExitStack() as stack:
        for name in _METHODS:
            if name in vars(solution.Seats):
                stack.enter_context(spy_on(solution.Seats, name, journal=journal))
        value = use()
    return value, journal.order
