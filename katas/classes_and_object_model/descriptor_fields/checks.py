"""Checks for descriptor_fields: whose value is read, who checks it, and how long it lives."""

from __future__ import annotations

import functools
import gc
import weakref
from typing import Any

import fixtures
from fixtures import Checks, Computing, Unavailable, Value, owner
from katabook import called, check, evidence, expect, fail, named, raised_at, source, steps, why


@check
def each_instance_has_its_own_value(solution):
    """Each instance has a value of its own for each field.

    A descriptor stands in the class, so there is one for all instances. What it keeps in `self` is shared by all of them;
    what it keeps under a fixed name is shared by all fields of an instance.
    """
    Order = _orders(solution)
    first, second = named(Order(), "first"), named(Order(), "second")
    first.amount = 1
    evidence("first.amount, set to 1", _shown(first, "amount"))
    first.city, second.amount, second.city = "Lyon", 2, "Porto"
    wanted = {("first", "amount"): 1, ("first", "city"): "Lyon", ("second", "amount"): 2, ("second", "city"): "Porto"}
    read = {(name, field): _shown(thing, field) for name, thing in (("first", first), ("second", second)) for field in ("amount", "city")}
    evidence("after all four were set", {f"{name}.{field}": value for (name, field), value in read.items()})
    for (name, field), value in wanted.items():
        actual = _read(first if name == "first" else second, field, name, solution.Field)
        expect(actual).because(f"{name}.{field} was set to {value!r}, and reading it gives another value").at(solution.Field).equals(value)
    thing = named(Order(), "order")
    for value in (None, 0, "", Value()):
        thing.city = value
        expect(_read(thing, "city", "order", solution.Field)).because("the value that was assigned is not the one that is read").at(solution.Field).is_same(value)


@check(after=each_instance_has_its_own_value)
def the_check_decides(solution):
    """What the check refuses is not assigned, and the old value stays.

    One Field checks for every instance of every subclass. The error says which attribute of which class was meant: with thirty
    fields, "invalid value" helps nobody.
    """
    checks = Checks(-1)
    Order = owner("Order", amount=_field(solution, checks.check), city=_field(solution, Checks().check))
    Express = owner("Express", Order)
    for kind in (Order, Express):
        order = kind()
        order.amount = 5
        asked = len(checks.asked)
        call = f"{kind.__name__}().amount = -1"
        try:
            order.amount = -1
        except TypeError as problem:
            evidence(f"{call}, which the check refuses", f"TypeError: {problem}", exact=False)
            fail("the check refused a value, and assigning it raised TypeError and not ValueError", call=call, place=raised_at(problem) or solution.Field)
        except ValueError as problem:
            message = str(problem)
            evidence(f"{call}, which the check refuses", "ValueError")
        else:
            evidence(f"{call}, which the check refuses", "nothing was raised")
            fail("the check refused a value, and assigning it raised no ValueError", call=call, place=solution.Field)
        expect(checks.asked[asked:]).because("one value was assigned, and the check was not called with it once").at(solution.Field).equals([-1])
        kept = _read(order, "amount", "order", solution.Field)
        expect(kept).because("the check refused a value, and the old one is not there any more").at(solution.Field).equals(5)
        wanted = f"{kind.__name__}.amount"
        evidence(f"the message names {wanted}", wanted in message)
        if wanted not in message:
            evidence("the message", message, exact=False)
            fail(
                "the message of the error does not name the class and the field" if kind is Order
                else "the instance is of a subclass, and the message does not name its own class with the field",
                call=call, place=solution.Field,
            )
    for answers in ((0, 1), (None, "yes"), ((), (0,))):
        lenient = owner("Order", amount=_field(solution, Checks(-1, answers=answers).check))()
        try:
            lenient.amount = 3
        except ValueError as problem:
            evidence(f"a check that returns {answers[1]!r}", "refuses")
            fail(f"the check returned {answers[1]!r}, which is true, and assigning raised ValueError", call="order.amount = 3", place=raised_at(problem) or solution.Field)
        expect(_read(lenient, "amount", "order", solution.Field)).because(
            f"the check returned {answers[1]!r}, and the value that is read is not the one that was assigned"
        ).at(solution.Field).equals(3)
        try:
            lenient.amount = -1
        except ValueError:
            pass
        else:
            fail(f"the check returned {answers[0]!r}, which is false, and the value was assigned", call="order.amount = -1", place=solution.Field)
    evidence("a check that returns 0, None or ()", "refuses")
    order = owner("Order", city=_field(solution, str.strip))()
    order.city = " Lyon "
    evidence("' Lyon ', assigned to Field(str.strip)", repr(order.city))
    expect(order.city).because("the check was str.strip, and the value that is read is what it returned, not what was assigned").at(solution.Field).equals(" Lyon ")


@check(after=each_instance_has_its_own_value)
def without_a_value_it_raises(solution):
    """Without a value, reading and deleting raise AttributeError.

    That is what `hasattr`, `getattr` with a default and `copy` rely on. None would say that somebody had assigned None.
    """
    Order = _orders(solution)
    order = Order()
    for moment in ("before it was assigned", "after it was deleted"):
        try:
            given = order.amount
        except AttributeError:
            evidence(f"reading amount {moment}", "AttributeError")
        except LookupError as problem:
            evidence(f"reading amount {moment}", type(problem).__name__)
            fail(f"amount has no value, and reading it raised {type(problem).__name__} and not AttributeError", call="order.amount", place=solution.Field)
        else:
            evidence(f"reading amount {moment}", repr(given))
            fail(f"amount has no value, and reading it gave {given!r}", call="order.amount", place=solution.Field)
        try:
            del order.amount
        except AttributeError:
            pass
        except LookupError as problem:
            fail(f"amount has no value, and deleting it raised {type(problem).__name__} and not AttributeError", call="del order.amount", place=solution.Field)
        else:
            fail("amount has no value, and deleting it raised nothing", call="del order.amount", place=solution.Field)
        order.amount, order.city = 5, "Lyon"
        try:
            del order.amount
        except AttributeError as problem:
            evidence("deleting a value", f"AttributeError: {problem}", exact=False)
            fail("amount has a value, and deleting it raised AttributeError", call="del order.amount", place=solution.Field)
        expect(_read(order, "city", "order", solution.Field)).because("amount was deleted, and city has another value").at(solution.Field).equals("Lyon")
    expect(hasattr(order, "amount")).because("amount was deleted, and hasattr says that it is there").at(solution.Field).equals(False)


@check(after=each_instance_has_its_own_value)
def the_class_shows_the_descriptor(solution):
    """Reading through the class gives the descriptor itself.

    Documentation tools, `inspect` and ORMs look at the attributes of classes. There is no instance then, and Python passes
    None.
    """
    field, fee = _field(solution, Checks().check), _computed(solution, Computing())
    Order = owner("Order", amount=field, fee=fee)
    problems: dict[str, Exception] = {}
    others: list[str] = []
    for kind in (Order, owner("Express", Order)):
        for name, wanted in (("amount", field), ("fee", fee)):
            read = f"{kind.__name__}.{name}"
            try:
                found = getattr(kind, name)
            except Exception as problem:
                problems[read] = problem
                evidence(read, "raised an exception")
                continue
            evidence(read, "itself" if found is wanted else type(found).__name__)
            if found is not wanted:
                others.append(read)
    for read, problem in problems.items():
        evidence("the exception", f"{type(problem).__name__}: {problem}", exact=False)
        fail(
            f"{read.split('.')[1]} was read through the class, where there is no instance, and that raised {type(problem).__name__}",
            call=read, place=raised_at(problem) or solution.Field,
        )
    for read in others:
        fail(
            f"{read.split('.')[1]} was read through the class, and did not give the {'Field' if 'amount' in read else 'computed'} itself",
            call=read, place=solution.Field if "amount" in read else solution.computed,
        )


@check(after=each_instance_has_its_own_value)
def a_value_dies_with_its_instance(solution):
    """A value dies with its instance, which may be equal to others or unhashable.

    A table in the descriptor lives as long as the class. Kept by instance it holds every instance for good; kept by `id` it holds the
    values, and gives them to the next object that happens to get the same number.
    """
    gc.disable()
    Order = owner("Order", amount=_field(solution, lambda value: True))
    orders, values = [Order() for _ in range(3)], [Value() for _ in range(3)]
    for order, value in zip(orders, values):
        order.amount = value
    watched = [weakref.ref(order) for order in orders], [weakref.ref(value) for value in values]
    del orders, values, order, value
    alive = {what: sum(reference() is not None for reference in kind) for what, kind in zip(("instances", "values"), watched)}
    evidence("still alive, of three instances and three values that nobody held", alive)
    shares = {}
    for base in (fixtures.Equal, fixtures.Unhashable):
        Owner = owner("Order", base, amount=_field(solution, Checks().check))
        first, second = Owner(), Owner()
        try:
            first.amount, second.amount = 1, 2
            shares[base.__name__] = (first.amount, second.amount)
        except TypeError as problem:
            shares[base.__name__] = f"TypeError: {problem}"
    evidence("1 and 2, assigned to two instances that are equal", shares["Equal"])
    evidence("the same, where they are unhashable", "TypeError" if isinstance(shares["Unhashable"], str) else shares["Unhashable"])
    if any(alive.values()):
        what = " and ".join(f"{number} of 3 {name}" for name, number in alive.items() if number)
        fail(f"nobody holds them any more, and {what} are still alive", call="order.amount = value; del order, value", place=solution.Field)
    for kind, found in shares.items():
        what = "are equal" if kind == "Equal" else "are equal and unhashable"
        if isinstance(found, str):
            fail(f"two instances {what}, and assigning raised {found}", call="first.amount, second.amount = 1, 2", place=solution.Field)
        expect(found).because(f"two instances {what}, and reading gives other values than were assigned").at(solution.Field).equals((1, 2))


@check
def computed_once_for_each_instance(solution):
    """`computed` calls its function once for each instance, and then gets out of the way.

    It has no `__set__`, so the instance's own dictionary goes first. Once the result is there, Python finds it without asking
    anybody: as fast as an ordinary attribute.
    """
    if isinstance(solution.computed, type) and issubclass(solution.computed, functools.cached_property):
        fail("computed is functools.cached_property: write it without", place=solution.computed)
    for entry in source.of(solution).imports:
        if entry.name == "cached_property":
            fail("the file imports cached_property: write computed without it", place=solution.computed)
    fee, tax = Computing(), Computing()
    Order = owner("Order", fee=_computed(solution, fee), tax=_computed(solution, tax))
    first, second = named(Order(), "first"), named(Order(), "second")
    evidence("calls before anybody read it", len(fee.calls))
    if fee.calls:
        fail("the function was called before anybody had read the attribute", call="Order()", place=solution.computed)
    values = [first.fee, first.fee, first.fee]
    evidence("calls in three reads", len(fee.calls))
    lies = list(vars(first))
    evidence("the result lies in the instance", "under its name" if "fee" in lies else "under the name of the function" if "<lambda>" in lies else "under another name" if lies else "not at all")
    if len(fee.calls) != 1:
        fail(f"an attribute was read three times, and its function was called {len(fee.calls)} times", call="first.fee; first.fee; first.fee", place=solution.computed)
    if fee.calls[0] is not first:
        fail("the function was not called with the instance", call="first.fee", place=solution.computed)
    if any(value is not values[0] for value in values) or not isinstance(values[0], Value):
        fail("reading the attribute does not always give the object that the function returned", call="first.fee", place=solution.computed)
    others = [second.fee, first.tax]
    evidence("another instance, another attribute", "have results of their own" if len({id(value) for value in (values[0], *others)}) == 3 else "share a result")
    if others[0] is values[0] or [len(fee.calls), len(tax.calls)] != [2, 1] or others[1] is values[0]:
        fail("another instance or another attribute got the result of the first one", call="first.fee; second.fee; first.tax", place=solution.computed)
    number = steps.count(lambda: first.fee)
    evidence("has a __set__", hasattr(solution.computed, "__set__"))
    evidence("instructions of your file when it is read again", "none" if not number else "some")
    if number:
        fail("the result is there, and reading it again ran your code", call="first.fee; first.fee", place=solution.computed)
    for answer in (None, 0, [], NotImplemented):
        once = Computing(answer)
        thing = owner("Order", fee=_computed(solution, once))()
        if thing.fee is not answer or thing.fee is not answer:
            fail(f"the function returned {answer!r}, and reading the attribute gives something else", call="order.fee; order.fee", place=solution.computed)
        if len(once.calls) != 1:
            fail(f"the function returned {answer!r}, and was called again by the second read", call="order.fee; order.fee", place=solution.computed)


@check(after=computed_once_for_each_instance)
def a_computed_value_can_be_replaced(solution):
    """A computed value can be assigned, deleted, and tried again.

    All three come for free where the result is an ordinary entry of the instance's dictionary. Whoever keeps it elsewhere has to write
    them.
    """
    fee = Computing("first", "second", "third")
    Order = owner("Order", fee=_computed(solution, fee))
    order, other = Order(), Order()
    order.fee
    try:
        order.fee = "assigned"
        evidence("fee, after it was assigned", order.fee)
    except AttributeError as problem:
        evidence("assigning to fee", f"AttributeError: {problem}", exact=False)
        fail("a computed attribute was assigned to, and that raised AttributeError", call="order.fee = 'assigned'", place=solution.computed)
    expect(order.fee).because("a computed attribute was assigned to, and reading it gives another value").at(solution.computed).equals("assigned")
    expect(other.fee).because("the attribute of one instance was assigned to, and another one has that value").at(solution.computed).equals("second")
    why("`del` removes the entry, and the next read finds the descriptor again.")
    try:
        del order.fee
    except AttributeError as problem:
        evidence("deleting fee", f"AttributeError: {problem}", exact=False)
        fail("a computed attribute was deleted, and that raised AttributeError", call="del order.fee", place=solution.computed)
    expect(order.fee).because("a computed attribute was deleted, and reading it did not compute it again").at(solution.computed).equals("third")
    evidence("fee, after it was deleted", order.fee)
    why("A result that was never there must not be remembered.")
    failing = Computing(Unavailable("no connection"), AttributeError("no rate"), "at last")
    order = owner("Order", fee=_computed(solution, failing))()
    for kind in (Unavailable, AttributeError):
        try:
            given = order.fee
        except kind:
            continue
        fail(f"the function raised {kind.__name__}, and reading the attribute gave {given!r}", call="order.fee", place=solution.computed)
    expect(order.fee).because("the function had raised, and the next read did not give what it returned").at(solution.computed).equals("at last")
    evidence("calls in three reads, of which two raised", len(failing.calls))


@check(stretch=True)
def per_class_passes_the_class(solution):
    """`per_class` passes the class through which it was read.

    That is how methods work as well: a function is a non-data descriptor, and its `__get__` returns a bound method.
    `classmethod` binds the class in the same way.
    """
    def made(cls, *args, **kwargs):
        return cls, args, kwargs

    descriptor = called(solution.per_class, made)
    if isinstance(descriptor, classmethod):
        fail("per_class is a classmethod: write it without", place=solution.per_class)
    Order = owner("Order", made=descriptor)
    Express = owner("Express", Order)
    for shown, thing, kind in (("Express", Express, Express), ("Order", Order, Order), ("Express()", Express(), Express), ("Order()", Order(), Order)):
        bound = thing.made
        if not callable(bound):
            fail(f"reading {shown}.made gave a {type(bound).__name__}, which cannot be called", call=f"{shown}.made", place=solution.per_class)
        result = called(bound, 1, 2, size=3)
        if not isinstance(result, tuple) or len(result) != 3:
            fail(f"{shown}.made(1, 2, size=3) did not return what the function returned", call=f"{shown}.made(1, 2, size=3)", place=solution.per_class)
        evidence(f"{shown}.made(1, 2, size=3)", f"{getattr(result[0], '__name__', repr(result[0]))}, {result[1:]}")
        if result[0] is not kind:
            fail(f"{shown}.made was called, and the function received another class", call=f"{shown}.made(1, 2, size=3)", place=solution.per_class)
        expect(result[1:]).because("the function received other arguments than were passed").at(solution.per_class).equals(((1, 2), {"size": 3}))


# --- how it is observed ----------------------------------------------------------------------


def _field(solution: Any, check_value: Any) -> Any:
    return called(solution.Field, check_value)


def _computed(solution: Any, function: Any) -> Any:
    return called(solution.computed, function)


def _orders(solution: Any) -> Any:
    """A new class with two fields that accept everything."""
    return owner("Order", amount=_field(solution, Checks().check), city=_field(solution, Checks().check))


def _read(thing: Any, field: str, name: str, place: Any) -> Any:
    """The value of a field; that there is none is a finding."""
    try:
        return getattr(thing, field)
    except AttributeError as problem:
        evidence(f"reading {name}.{field}", f"AttributeError: {problem}", exact=False)
    fail(f"{name}.{field} was assigned, and reading it raised AttributeError", call=f"{name}.{field}", place=place)


def _shown(thing: Any, field: str) -> Any:
    """The value of a field, or the name of what reading it raises."""
    try:
        return getattr(thing, field)
    except (AttributeError, LookupError) as problem:
        return type(problem).__name__
