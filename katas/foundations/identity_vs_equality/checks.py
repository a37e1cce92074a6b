"""Checks for identity_vs_equality: which objects are found, and who was asked."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, expect, fail, named, raised_at, why


@check
def find_same_finds_the_object(solution):
    """`find_same` finds the object itself, not one that equals it.

    `items.index(target)` and `target in items` ask for equality (with a quick look at identity first), so the first
    equal item is taken for yours.
    """
    blue, other_blue, red = fixtures.mugs()
    printed = named(fixtures.Mug("blue", "to Ann"), "printed")
    one, two = named(["mug"], "one"), named(["mug"], "two")
    searches = [
        ("the first item", [blue, red], blue, 0, "[blue, red], blue"),
        ("behind an equal one", [red, blue, other_blue], other_blue, 2, "[red, blue, other_blue], other_blue"),
        ("behind an equal one that looks different", [printed, red, blue], blue, 2, "[printed, red, blue], blue"),
        ("behind an equal list", [one, two], two, 1, "[one, two], two"),
        ("there twice", [red, blue, blue], blue, 1, "[red, blue, blue], blue"),
        ("not there, but an equal one", [red, other_blue], blue, -1, "[red, other_blue], blue"),
        ("not there, in an empty list", [], None, -1, "[], None"),
    ]
    found = [called(solution.find_same, items, target) for _, items, target, _, _ in searches]
    evidence("find_same, for an object that is", "\n".join(f"{words}: {got}" for (words, *_), got in zip(searches, found)))
    for (_, _, _, index, shown), got in zip(searches, found):
        _is_index(solution.find_same, f"find_same({shown})", got, index)


@check(after=find_same_finds_the_object)
def find_same_asks_nobody(solution):
    """`find_same` finds its object without comparing anything by `==`.

    `is` runs no code of the objects. `==` calls `__eq__`, which can be slow, can raise, and can answer yes to everything.
    """
    blue, other_blue, red = fixtures.mugs()
    items = [fixtures.Touchy(), fixtures.Agreeable(), red, other_blue, blue]
    fixtures.asked.clear()
    try:
        index = called(solution.find_same, items, blue)
    except RuntimeError as problem:
        evidence("items asked by == before one of them raised", len(fixtures.asked))
        fail("find_same compared an item by ==, and that item raises when it is compared", call="find_same([touchy, ..., blue], blue)", place=raised_at(problem))
    evidence("items asked by == while find_same went through five", len(fixtures.asked))
    expect(index).because("find_same did not find the object behind items with an __eq__ of their own").equals(4)
    if fixtures.asked:
        fail("find_same compared items by ==", call="find_same(items, blue)", place=solution.find_same)


@check
def find_equal_finds_an_equal_item(solution):
    """`find_equal` finds the first item that equals the target, whichever object it is.

    CPython keeps one object for each small integer and for many constants in the code, so `is` seems to work in the shell.
    Values that were computed, read or received are equal and not the same.
    """
    million = int("1000000")
    found = {}
    cases = [
        ("a number that was computed", [million, million + 1], int("1000001"), 1),
        ("text that was joined", ["mug", "".join(["blue ", "mug"])], "".join(["blue", " mug"]), 1),
        ("a list", [["mug"], ["mug", "blue"]], ["mug", "blue"], 1),
        ("1.0 among integers", [0, 1, 2], 1.0, 1),
        ("an item that is not there", ["mug", 7, None], "cup", -1),
        ("the first of two", ["cup", "mug", "mug"], "mug", 1),
    ]
    for words, items, target, index in cases:
        found[words] = called(solution.find_equal, items, target)
    evidence("find_equal, for", "\n".join(f"{words}: {index}" for words, index in found.items()))
    for words, items, target, index in cases:
        if found[words] != index or type(found[words]) is not int:
            message = "an equal item is there, and find_equal did not find it" if index >= 0 and found[words] == -1 else "find_equal returned no index" if type(found[words]) is not int else "find_equal returned another index"
            raise Failed(message, call=f"find_equal({items!r}, {target!r})", expected=repr(index), actual=repr(found[words]), place=solution.find_equal)
    blue, other_blue, red = fixtures.mugs()
    _finds(solution.find_equal, [red, other_blue, blue], blue, 1, "[red, other_blue, blue]", "blue")
    agreeable = named(fixtures.Agreeable(), "agreeable")
    _finds(solution.find_equal, [agreeable, blue], red, 0, "[agreeable, blue]", "red")


@check(after=find_equal_finds_an_equal_item)
def find_equal_trusts_the_answer(solution):
    """An item that does not equal the target is not found, not even if it is the target.

    `in`, `index`, `count` and the comparison of two lists try `is` before `==`. For nearly all objects that is only
    quicker. For NaN, "not a number", which equals nothing, it changes the answer.
    """
    nan = float("nan")
    expect(solution.find_equal, [1.5, nan, 2.5], 2.5).because("find_equal missed an equal number that comes after NaN").returns(2)
    modest = named(fixtures.Modest(), "modest")
    for name, target in (("nan", nan), ("modest", modest)):
        index = called(solution.find_equal, ["mug", target], target)
        evidence(f"find_equal(['mug', {name}], {name})", index)
        if index != -1:
            raise Failed(
                "an item was found although it does not equal the target",
                call=f"find_equal(['mug', {name}], {name})", expected=f"-1, since {name} == {name} is false", actual=repr(index), place=solution.find_equal,
            )


@check
def an_option_is_told_from_a_missing_one(solution):
    """What is stored is returned, whatever it is; only a missing key gives the default.

    `None`, `0` and `''` are decisions that somebody made. Code that asks "is it true?" or "is it None?" takes them for
    nothing. A marker that only this module has, compared by `is`, cannot be taken for a value.
    """
    agreeable = named(fixtures.Agreeable(), "agreeable")
    stored = {"none": None, "zero": 0, "empty": "", "no": False, "agreeable": agreeable, "list": []}
    expect(solution.read_option, {"discount": 10}, "discount").returns(10)
    got: dict[str, str] = {}
    cases: list[tuple[str, tuple[Any, ...], Any]] = []
    for key, value in stored.items():
        cases.append((f"stored {value!r}, no default", (key,), value))
        cases.append((f"stored {value!r}, default 5", (key, 5), value))
    for default in (5, None, 0, agreeable):
        cases.append((f"missing, default {default!r}", ("colour", default), default))
    first: Failed | None = None
    for words, arguments, wanted in cases:
        call, options = f"read_option(options, {', '.join(map(repr, arguments))})", dict(stored)
        try:
            value = called(solution.read_option, options, *arguments)
            copied = words.startswith("stored") and value is not wanted and type(value) is type(wanted) and type(value) is not int
            outcome = "as it should be" if value is wanted else "MISSING" if value is solution.MISSING else f"another {value!r}" if copied else f"{value!r}"
        except KeyError:
            outcome = "KeyError"
        if options.keys() != stored.keys() or any(options[key] is not stored[key] for key in stored):
            changed = "something was added" if options.keys() - stored.keys() else "something is gone" if stored.keys() - options.keys() else "a value was replaced"
            evidence("the options after a call", changed)
            fail("read_option changed the options, which are only read", call=call, place=solution.read_option, why="Reading leaves no trace. `setdefault` writes and `pop` takes away, and the next reader finds your change in place of somebody's decision.")
        got[words] = outcome
        if outcome != "as it should be" and first is None:
            message = (
                "a default was passed, and read_option did not return it" if words.startswith("missing")
                else "read_option returned a copy of what is stored" if outcome.startswith("another")
                else "an option that is stored was taken for a missing one"
            )
            first = Failed(message, call=call, expected=repr(wanted), actual=outcome, place=solution.read_option)
    wrong = [f"{words}: {outcome}" for words, outcome in got.items() if outcome != "as it should be"]
    evidence("options read as they should be", f"{len(got) - len(wrong)} of {len(got)}")
    if wrong:
        evidence("and the others", "\n".join(wrong))
    if first is not None:
        raise first
    why("A caller that passes no default says that the option has to be there. `None` in its place would turn up as an error somewhere else.")
    expect(solution.read_option, {"discount": 10}, "colour").because("no default was passed, and a missing option did not raise KeyError(key)").raises(KeyError, match="^'colour'$")


@check(after=find_same_finds_the_object, stretch=True)
def distinct_goes_by_identity(solution):
    """`distinct` keeps each object once, and equal objects apart.

    Sets and dictionaries go by `==` and `hash`, so they merge equal objects and refuse lists. The `id` of an object is a number
    that no other living object has.
    """
    blue, other_blue, red = fixtures.mugs()
    touchy, agreeable = named(fixtures.Touchy(), "touchy"), named(fixtures.Agreeable(), "agreeable")
    coin, other_coin = named(fixtures.Coin(5), "coin"), named(fixtures.Coin(5), "other_coin")
    items = [blue, red, other_blue, coin, agreeable, blue, touchy, other_coin, red, touchy]
    fixtures.asked.clear()
    found = called(solution.distinct, items)
    asked = len(fixtures.asked)
    wanted = [blue, red, other_blue, coin, agreeable, touchy, other_coin]
    if not isinstance(found, list) or [id(item) for item in found] != [id(item) for item in wanted]:
        raise Failed("distinct returned other objects, or in another order", call=f"distinct({items!r})", expected=repr(wanted), actual=repr(found), place=solution.distinct)
    evidence("different objects among ten", len(found))
    evidence("items asked by ==", asked)
    if asked:
        fail("distinct compared items by ==", call="distinct(items)", place=solution.distinct)


# --- how it is observed ----------------------------------------------------------------------


def _finds(find: Any, items: list[Any], target: Any, index: int, shown: str, name: str) -> None:
    """Hold one search against the index it should give; the call is shown by names."""
    _is_index(find, f"{find.__name__}({shown}, {name})", called(find, items, target), index)


def _is_index(find: Any, call: str, got: Any, index: int) -> None:
    if type(got) is int and got == index:
        return
    same = call.startswith("find_same")
    if type(got) is not int:
        message = f"{call.partition('(')[0]} returned no index"
    elif index == -1:
        message = "the object is not in the list, and find_same found it" if same else "no item equals the target, and find_equal found one"
    elif got == -1:
        message = "the object is in the list, and was not found" if same else "an equal item is there, and find_equal did not find it"
    else:
        message = "another object was found than the one that was asked for" if same else "find_equal returned another index"
    raise Failed(message, call=call, expected=repr(index), actual=repr(got), place=find)
