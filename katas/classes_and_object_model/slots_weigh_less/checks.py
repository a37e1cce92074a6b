"""Checks for slots_weigh_less: which attributes an instance takes, and how many bytes."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, named, raised_at, why

POINT = (3, 4)
TICK = (3, 4, "ACME", 5)


@check
def attributes_can_be_assigned(solution):
    """Points and ticks have their attributes, and these can be assigned to.

    A slot is a place in the instance. A value in the body of the class is shared by all instances, and in a class without
    a dictionary it cannot be hidden by one of the instance.
    """
    made = {
        "Point(3, 4)": (_made(solution.Point, "Point", *POINT), {"x": 3, "y": 4}),
        "Tick(3, 4, 'ACME', 5)": (_made(solution.Tick, "Tick", *TICK), {"x": 3, "y": 4, "symbol": "ACME", "volume": 5}),
        "Tick(6, 7, 'ACME')": (_made(solution.Tick, "Tick", 6, 7, "ACME"), {"x": 6, "y": 7, "symbol": "ACME", "volume": 0}),
    }
    for call, (thing, values) in made.items():
        for name, value in values.items():
            expect(_read(thing, name, call)).because(f"the attribute {name} of {call} is not what was passed or its default").at(type(thing)).equals(value)
    if not isinstance(made["Tick(3, 4, 'ACME', 5)"][0], solution.Point):
        fail("Tick is not a subclass of Point", call="isinstance(Tick(3, 4, 'ACME', 5), Point)", place=solution.Tick)
    for call, (thing, values) in made.items():
        for name in values:
            try:
                setattr(thing, name, f"new {name}")
            except AttributeError as problem:
                evidence(f"assigning to {name}", f"AttributeError: {problem}", exact=False)
                fail(f"the attribute {name} was assigned to, and that raised AttributeError", call=f"{call}.{name} = 'new {name}'", place=raised_at(problem) or type(thing))
    for call, (thing, values) in made.items():
        for name in values:
            expect(_read(thing, name, call)).because(f"the attribute {name} was assigned to, and has another value").at(type(thing)).equals(f"new {name}")
    evidence("x, y, symbol and volume", "can be read and assigned to")


@check(after=attributes_can_be_assigned)
def no_other_attribute(solution):
    """Instances have no dictionary, and take no other attribute.

    Each class of the chain that does not declare `__slots__` gives its instances a dictionary, and one is enough: a misspelt
    name is stored in it without a word.
    """
    kinds = {"Point": (solution.Point, POINT), "Tick": (solution.Tick, TICK)}
    made = {name: _made(kind, name, *arguments) for name, (kind, arguments) in kinds.items()}
    evidence("declares __slots__", {name: "__slots__" in vars(kind) for name, (kind, _) in kinds.items()})
    evidence("places that the class adds", {name: fixtures.places(kind) for name, (kind, _) in kinds.items()})
    evidence("'__dict__' is one of its slots", {name: "__dict__" in vars(kind).get("__slots__", ()) for name, (kind, _) in kinds.items()})
    evidence("has a __dict__", {name: hasattr(thing, "__dict__") for name, thing in made.items()})
    stored = {name: _stores(thing) for name, thing in made.items()}
    evidence("stores an attribute that nobody declared", stored)
    for name in ("Tick", "Point"):
        if stored[name]:
            fail(f"a {name} took an attribute that nobody had declared, and stored it", call=f"{name.lower()}.volum = 500", place=kinds[name][0])
    for name in ("Tick", "Point"):
        if hasattr(made[name], "__dict__"):
            fail(f"a {name} has a __dict__", call=f"{name.lower()}.__dict__", place=kinds[name][0])


@check(after=attributes_can_be_assigned)
def it_can_be_referenced_weakly(solution):
    """Points and ticks can be referenced weakly.

    A weak reference is registered in the object that it refers to, and needs a place there. Ordinary classes have one; a
    class with slots has one only if it, or a parent, asks for it.
    """
    kinds = (("Point", solution.Point, POINT), ("Tick", solution.Tick, TICK))
    evidence("can be referenced weakly", {name: _refers(_made(kind, name, *arguments)) for name, kind, arguments in kinds})
    for name, kind, arguments in kinds:
        thing = _made(kind, name, *arguments)
        try:
            reference = weakref.ref(thing)
        except TypeError as problem:
            evidence(f"weakref.ref of a {name}", f"TypeError: {problem}", exact=False)
            fail(f"a {name} cannot be referenced weakly", call=f"weakref.ref({name.lower()})", place=kind)
        if reference() is not thing:
            fail(f"a weak reference to a {name} gives something else", call=f"weakref.ref({name.lower()})()", place=kind)
        del thing
        gc.collect()
        evidence(f"a weak reference to a {name} that nobody holds", "gives None" if reference() is None else "still gives it")


@check(after=no_other_attribute, seconds=10)
def it_weighs_what_slots_weigh(solution):
    """Points and ticks take no more memory than a place for each attribute and one for weak references.

    A slot is one pointer. A subclass inherits the slots of its parent, and a name that it declares again gets a second
    place, which nobody can use.
    """
    _made(solution.Point, "Point", *POINT), _made(solution.Tick, "Tick", *TICK)
    point, tick = fixtures.weight(solution.Point, POINT), fixtures.weight(solution.Tick, TICK)
    limits = fixtures.weight(fixtures.SlottedPoint, POINT), fixtures.weight(fixtures.SlottedTick, TICK)
    evidence("bytes of your Point and your Tick", f"{point} and {tick}", exact=False)
    evidence("bytes with one place for each attribute", f"{limits[0]} and {limits[1]}", exact=False)
    evidence("bytes of a tick of an ordinary class, on average", fixtures.weight(fixtures.OrdinaryTick, TICK), exact=False)
    evidence("bytes of a tick whose class forgot to declare slots, on average", fixtures.weight(fixtures.HalfSlottedTick, TICK), exact=False)
    places = {name: max(0, round((taken - limit) / 8)) for name, taken, limit in (("Point", point, limits[0]), ("Tick", tick, limits[1]))}
    evidence("places of eight bytes that are too many", places)
    for name, taken, limit in (("Point", point, limits[0]), ("Tick", tick, limits[1])):
        if taken > limit * 1.05:
            fail(f"a {name} takes {taken} bytes, {places[name]} places of eight bytes more than its attributes and weak references need", call=f"{name}{POINT if name == 'Point' else TICK!r}", place=getattr(solution, name))


@check(after=it_weighs_what_slots_weigh, stretch=True)
def a_mixin_adds_no_weight(solution):
    """`Near` can be mixed into a class with slots, and adds nothing to an instance.

    CPython lays out the memory of an instance from one line of parents. Two parents that both add places cannot be
    combined; a parent without `__slots__` adds a dictionary.
    """
    tick_class = _derived(solution, "NearTick", (solution.Near, solution.Tick), {"__slots__": ()})
    tick = _made(tick_class, "NearTick", *TICK)
    evidence("has a __dict__", hasattr(tick, "__dict__"))
    if hasattr(tick, "__dict__") or _stores(tick):
        fail(
            "a class derives from Near and Tick and declares `__slots__ = ()`, and its instances have a __dict__",
            call="class NearTick(Near, Tick): __slots__ = ()", place=solution.Near,
        )
    weight, limit = fixtures.weight(tick_class, TICK), fixtures.weight(solution.Tick, TICK)
    evidence("bytes of a Tick, and of a Tick with the mixin", f"{limit} and {weight}", exact=False)
    if weight > limit * 1.05:
        fail(f"a Tick takes {limit} bytes, and one that derives from Near as well takes {weight}", call="class NearTick(Near, Tick): __slots__ = ()", place=solution.Near)
    why("The method belongs to every class that derives from Near: all that it may use are `x` and `y`.")
    other_class = _derived(solution, "Place", (solution.Near,), {})
    place, other = called(other_class), named(solution.Point(3, 4), "Point(3, 4)")
    place.x, place.y = 0, 0
    distances = [
        (0, 0, 0, True), (2, 0, 2, True), (0, 2, 2, True), (-2, -2, 2, True), (2, 2, 2, True),
        (3, 0, 2, False), (0, -3, 2, False), (-3, 0, 2, False), (0, 3, 2, False), (0, 0.5, 0.25, False),
    ]
    for thing in (tick, place):
        for dx, dy, by, wanted in distances:
            other.x, other.y = thing.x + dx, thing.y + dy
            call = f"near(...) of ({thing.x}, {thing.y}) and ({other.x}, {other.y}), by {by}"
            expect(called(thing.near, other, by)).because(f"{call} is not {wanted}").at(solution.Near.near).equals(wanted)
    evidence("near", "uses x and y of both")


# --- how it is observed ----------------------------------------------------------------------


def _made(kind: Any, name: str, *arguments: Any) -> Any:
    return called(named(kind, name), *arguments)


def _read(thing: Any, name: str, call: str) -> Any:
    """An attribute; that it is missing is a finding."""
    try:
        return getattr(thing, name)
    except AttributeError as problem:
        evidence(f"reading {name}", f"AttributeError: {problem}", exact=False)
    fail(f"{call} has no attribute {name}", call=f"{call}.{name}", place=type(thing))


def _refers(thing: Any) -> bool:
    """Whether a weak reference to it can be made."""
    try:
        weakref.ref(thing)
    except TypeError:
        return False
    return True


def _stores(thing: Any) -> bool:
    """Whether an attribute that nobody declared can be set."""
    try:
        thing.volum = 500
    except AttributeError:
        return False
    return True


def _derived(solution: Any, name: str, parents: tuple[type, ...], namespace: dict[str, Any]) -> Any:
    try:
        return named(type(parents[-1])(name, parents, namespace), name)
    except TypeError as problem:
        evidence("the class statement raised", f"TypeError: {problem}", exact=False)
    fail(
        f"a class cannot derive from {' and '.join(parent.__name__ for parent in parents)}: the class statement raises TypeError",
        call=f"class {name}({', '.join(parent.__name__ for parent in parents)})", place=solution.Near,
    )
