"""Checks for mro_by_hand: the learner's orders, held against those of classes that Python makes."""

from __future__ import annotations

import copy
import gc
import re
from typing import Any

import fixtures
from fixtures import Bases
from katabook import Failed, called, check, draw, evidence, expect, fail


@check
def an_override_comes_first(solution):
    """A class comes before all of its ancestors, also where two paths lead to one of them.

    Whatever comes first is found first. If the shared ancestor of a diamond comes before a class that overrides its method, the
    override is never called.
    """
    for name, bases in (("Base", fixtures.DIAMOND), ("Left", fixtures.DIAMOND), ("Both", fixtures.DIAMOND)):
        found = _order(solution, name, bases)
        evidence(f"the order of {name} in the diamond", found)
        wanted = fixtures.order(name, bases)
        twice = next((c for c in found if found.count(c) > 1), None)
        if twice:
            fail(f"{twice} is in the order of {name} twice", call=_call(name, bases), place=solution.linearize)
        if set(found) == set(wanted) and found.index("Base") < len(found) - 1:
            fail(
                f"Base comes before {found[found.index('Base') + 1]}, which may override it",
                call=_call(name, bases), place=solution.linearize,
            )
        _same(solution, name, bases, found, wanted, f"the order of {name} in a diamond is not Python's")


@check(after=an_override_comes_first, seconds=10)
def it_is_the_order_of_python(solution):
    """The order is Python's, for hierarchies of every form.

    C3 respects three orders at once: a class comes before its ancestors, the bases stay as they are listed, and what one base has
    for its order holds in all classes below. Where several classes could be next, the leftmost list decides.
    """
    cases = {
        "ancestors of the first base, and then the second base": ("Memo", fixtures.LONG),
        "bases stay as a parent lists them": ("Invoice", fixtures.LISTED),
        "an ancestor waits for its place in the list of bases": ("Offer", fixtures.WAITING),
        "the leftmost list comes first again after each class": ("All", fixtures.LEFTMOST),
    }
    answers = {label: _order(solution, name, bases) for label, (name, bases) in cases.items()}
    for label, (name, bases) in cases.items():
        same = answers[label] == fixtures.order(name, bases)
        evidence(label, ("as Python: " if same else "not as Python: ") + ", ".join(map(str, answers[label])))
    for label, (name, bases) in cases.items():
        _same(solution, name, bases, answers[label], fixtures.order(name, bases), f"the order of {name} is not Python's ({label})")
    agreed = 0
    for name, bases in fixtures.drawn(draw, 250):
        wanted = fixtures.order(name, bases)
        if wanted is not None:
            _same(solution, name, bases, _order(solution, name, bases), wanted, "one of the drawn hierarchies has another order than in Python")
            agreed += 1
    evidence("drawn hierarchies with the order of Python", agreed, exact=False)
    _other_classes_do_not_matter(solution)


@check(after=it_is_the_order_of_python, seconds=10)
def contradictions_are_refused(solution):
    """A hierarchy that contradicts itself is refused, as Python does.

    Any order would go against what somebody has written down. Python raises when the class is created, and not when a method is
    looked up years later.
    """
    _order(solution, "Both", fixtures.DIAMOND)
    cases = {
        "a base is listed before its own subclass": ("Odd", fixtures.TURNED),
        "two parents list the same bases in turned order": ("Odd", fixtures.CROSSED),
        "a base is listed twice": ("Odd", fixtures.TWICE),
        "an ancestor lists a base twice": ("Child", {"Child": ["Odd"], **fixtures.TWICE}),
        "an ancestor cannot be created": ("Child", fixtures.BELOW),
    }
    answers = {label: _refused(solution, name, bases) for label, (name, bases) in cases.items()}
    for label, answer in answers.items():
        evidence(label, answer or "TypeError")
    for label, (name, bases) in cases.items():
        if answers[label]:
            fail(f"Python refuses this class, and linearize returned an order ({label})", call=_call(name, bases), place=solution.linearize)
    refused = 0
    for name, bases in fixtures.drawn(draw, 250):
        if fixtures.order(name, bases) is None:
            if _refused(solution, name, bases):
                fail(
                    "one of the drawn hierarchies is refused by Python, and linearize returned an order",
                    call=_call(name, bases), place=solution.linearize,
                )
            refused += 1
    evidence("drawn hierarchies that Python and linearize refuse", refused, exact=False)


@check(after=an_override_comes_first)
def the_dict_stays_as_it_is(solution):
    """The caller's dict and lists stay as they are.

    A merge takes names out of lists. If one of them is the caller's own list of bases, the class has lost its bases for the next question.
    """
    for name, bases in (("Both", fixtures.DIAMOND), ("Offer", fixtures.WAITING), ("Odd", fixtures.TURNED), ("Sheet", fixtures.LONG)):
        before = copy.deepcopy(bases)
        keys = list(bases)
        for attempt in ("linearize", "after", "a change of the answer"):
            try:
                if attempt == "after":
                    called(solution.after, name, name, bases)
                else:
                    order = called(solution.linearize, name, bases)
                    if attempt == "a change of the answer":
                        order.append("another")
            except TypeError:
                pass
            if bases != before or list(bases) != keys:
                changed = [n for n in before if bases.get(n) != before[n]]
                evidence(f"changed by {attempt}", ", ".join(changed) or "the keys")
                by_after = attempt == "after"
                raise Failed(
                    f"the caller's dict was changed by {attempt}",
                    call=f"after({name!r}, {name!r}, {before!r})" if by_after else _call(name, before),
                    expected=repr(before), actual=repr(bases), place=solution.after if by_after else solution.linearize,
                )
    evidence("dicts that were changed", 0)


@check(after=it_is_the_order_of_python)
def super_goes_on_in_the_order_of_the_object(solution):
    """super() goes on with the next class in the order of the object's class.

    The next one may be a sibling that the class has never heard of. So the same line of code goes on with different classes, for
    objects of different classes.
    """
    asked = [("Left", "Left", fixtures.DIAMOND), ("Left", "Both", fixtures.DIAMOND), ("Base", "Both", fixtures.DIAMOND),
             ("Base", "Base", fixtures.DIAMOND), ("Both", "Both", fixtures.DIAMOND), ("Sheet", "Memo", fixtures.LONG)]
    for owner, name, bases in asked:
        found = called(solution.after, owner, name, copy.deepcopy(bases))
        landed = fixtures.landing(owner, name, bases)
        evidence(f"after: super() in {owner}, for an object of {name}", found)
        evidence(f"a real super() in {owner}, for an object of {name}", landed)
        where = "has no further class" if landed is None else f"goes on with {landed}"
        _goes_on(solution, owner, name, bases, found, f"super() in {owner} {where} when the object is of the class {name}")
    agreed = 0
    for name, bases in fixtures.drawn(draw, 60):
        for owner in fixtures.order(name, bases) or ():
            found = called(solution.after, owner, name, copy.deepcopy(bases))
            _goes_on(solution, owner, name, bases, found, "in one of the drawn hierarchies, a real super() goes on with another class")
            agreed += 1
    evidence("real calls of super() that went on as after says", agreed, exact=False)


@check(after=super_goes_on_in_the_order_of_the_object)
def no_class_is_created(solution):
    """The order is worked out from the names alone.

    A tool that documents a class must not create it: that would run hooks and metaclasses. And the merge is what this is about.
    """
    _order(solution, "Both", fixtures.DIAMOND)  # what it imports when it first runs may create classes as well
    gc.disable()  # a class is part of a cycle: it stays until the collector runs
    try:
        order, by_linearize = _creating(solution.linearize, "Memo")
        after, by_after = _creating(solution.after, "Sheet", "Memo")
    finally:
        gc.enable()
    expect((list(order), after)).because("the order of Memo and the class behind Sheet are not Python's").equals(
        (["Memo", "Letter", "Page", "Sheet", "Signed"], "Signed")
    )
    evidence("classes created meanwhile", ", ".join(sorted({*by_linearize, *by_after})) or "none")
    if by_linearize:
        fail("classes were created while linearize ran: " + ", ".join(by_linearize), call=_call("Memo", fixtures.LONG), place=solution.linearize)
    if by_after:
        fail("classes were created while after ran: " + ", ".join(by_after), call=f"after('Sheet', 'Memo', {fixtures.LONG!r})", place=solution.after)


@check(after=contradictions_are_refused, stretch=True)
def the_error_names_who_blocks(solution):
    """The error names the classes that block each other.

    "No consistent order" sends somebody through forty classes. Two names send them to the two lines that contradict each other.
    """
    cases = (
        ("Odd", fixtures.TURNED, {"Base", "Left"}),
        ("Odd", fixtures.CROSSED, {"Left", "Right"}),
        ("Child", fixtures.BELOW, {"Base", "Left"}),
        ("Odd", {"Sal": [], "Odd": ["Yew", "Sal", "Ash"], "Yew": [], "Ash": ["Sal"]}, {"Sal", "Ash"}),
        ("Odd", {"Elm": [], "Base": ["Elm"], "Left": ["Base"], "Odd": ["Base", "Left"]}, {"Base", "Left"}),
        ("Odd", {"Elm": [], "Fir": [], "Ash": [], "Oak": ["Elm", "Fir"], "Yew": ["Fir", "Ash", "Elm"], "Odd": ["Oak", "Yew"]}, {"Elm", "Fir"}),
        (
            "Odd",
            {"Elm": [], "Fir": [], "Ash": [], "Oak": ["Elm", "Fir"], "Yew": ["Fir", "Ash"], "Bay": ["Ash", "Elm"], "Odd": ["Oak", "Yew", "Bay"]},
            {"Elm", "Fir", "Ash"},
        ),
    )
    for name, bases, blocked in cases:
        try:
            called(solution.linearize, name, copy.deepcopy(bases))
        except TypeError as problem:
            text = str(problem)
        else:
            fail("linearize returned an order for a class that Python refuses", call=_call(name, bases), place=solution.linearize)
        told = {n for n in bases if re.search(rf"\b{n}\b", text)} - {"Odd", name}
        evidence(f"classes that the error names for {fixtures.written(bases)}", sorted(told))
        for classes, what in ((blocked - told, "does not name {}, which is in first place and cannot be taken"), (told - blocked, "names {}, which is not in first place then")):
            if classes:
                raise Failed(
                    f"the text of the TypeError {what.format(min(classes))}", call=_call(name, bases),
                    expected=", ".join(sorted(blocked)), actual=text, place=solution.linearize,
                )


# --- how it is observed ----------------------------------------------------------------------


def _call(name: str, bases: Bases) -> str:
    return f"linearize({name!r}, {bases!r})"


def _order(solution: Any, name: str, bases: Bases) -> list[str]:
    """The learner's order of a class, or the finding that there is none."""
    try:
        found = called(solution.linearize, name, copy.deepcopy(bases))
    except TypeError as problem:
        if fixtures.order(name, bases) is not None:
            fail(f"linearize raised a TypeError for {name}, and Python has an order for it: {problem}", call=_call(name, bases), place=solution.linearize)
        raise
    if not isinstance(found, list):
        what = "None" if found is None else f"a {type(found).__name__}"
        fail(f"linearize returned {what} and not a list of names", call=_call(name, bases), place=solution.linearize)
    return list(found)


def _same(solution: Any, name: str, bases: Bases, found: list[str], wanted: list[str] | None, sentence: str) -> None:
    if found != wanted:
        raise Failed(sentence, call=f"linearize({name!r}, bases) of {fixtures.written(bases)}", expected=repr(wanted), actual=repr(found), place=solution.linearize)


def _goes_on(solution: Any, owner: str, name: str, bases: Bases, found: Any, sentence: str) -> None:
    landed = fixtures.landing(owner, name, bases)
    if found != landed:
        raise Failed(
            sentence, call=f"after({owner!r}, {name!r}, bases) of {fixtures.written(bases)}",
            expected=repr(landed), actual=repr(found), place=solution.after,
        )


def _refused(solution: Any, name: str, bases: Bases) -> str:
    """Empty if the learner's function raises a TypeError, and what it returned otherwise."""
    try:
        found = called(solution.linearize, name, copy.deepcopy(bases))
    except TypeError:
        return ""
    return f"returned {found!r}"


def _other_classes_do_not_matter(solution: Any) -> None:
    bases = {**fixtures.TURNED, "Fine": ["Left"]}
    found = _refused(solution, "Fine", bases)
    evidence("a class beside one that Python refuses", found or "TypeError")
    if found != "returned ['Fine', 'Left', 'Base']":
        fail("the dict holds another class that Python refuses, and an unrelated class has lost its order", call=_call("Fine", bases), place=solution.linearize)


def _creating(function: Any, *names: str) -> tuple[Any, list[str]]:
    """What the learner's function returns, and the names of the classes that are there afterwards and were not before."""
    known = {id(c) for c in _all_classes()}
    answer = called(function, *names, copy.deepcopy(fixtures.LONG))
    return answer, sorted({c.__name__ for c in _all_classes() if id(c) not in known})


def _all_classes() -> list[type]:
    found: dict[int, type] = {}
    waiting: list[type] = [object]
    while waiting:
        for cls in type.__subclasses__(waiting.pop()):
            if id(cls) not in found:
                found[id(cls)] = cls
                waiting.append(cls)
    return list(found.values())
