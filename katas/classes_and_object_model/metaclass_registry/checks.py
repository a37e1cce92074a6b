"""Checks for metaclass_registry: what is in a registry when a class statement has run, or was refused."""

from __future__ import annotations

from abc import ABCMeta
from typing import Any

import fixtures
from fixtures import statement, written
from katabook import called, check, evidence, expect, fail, named, source, why

ROOTS = ("Handler", "Listener")


@check
def entered_by_the_class_statement(solution):
    """A class is in the registry when its class statement has run.

    An `__init__`, or the `__call__` of a metaclass, runs when somebody makes an *instance*. A table of classes that fills up as they
    are used is empty when it is needed first.
    """
    evidence("HandlerMeta has a `__call__`", "__call__" in vars(solution.HandlerMeta))
    for root in ROOTS:
        base = getattr(solution, root)
        registry = _registry(solution, root)
        evidence(f"{root}.registry before the first class", _names(registry))
        if registry:
            fail(f"nobody has derived a class from {root}, and its registry is not empty", call=f"{root}.registry", place=base)
        paid = _made(solution, root, "Paid", event="paid")
        evidence(f"{root}.registry after class Paid", _names(_registry(solution, root)))
        evidence(f"Paid.registry is {root}.registry", getattr(paid, "registry", None) is _registry(solution, root))
        if not isinstance(paid, type) or not issubclass(paid, base):
            fail(f"the class statement of a subclass of {root} did not make one", call=written("Paid", root, event="paid"), place=base)
        if "paid" not in _registry(solution, root):
            fail(f"the class statement has run, and {root}.registry does not hold the class under its event", call=written("Paid", root, event="paid"), place=base)
        refunded = statement_of(solution, root, "Refunded", paid, event="refunded")
        evidence(f"{root}.registry after class Refunded(Paid)", _names(_registry(solution, root)))
        found = _registry(solution, root)
        if "refunded" not in found:
            fail(f"a subclass of a subclass of {root} is not in the registry", call=written("Refunded", "Paid", event="refunded"), place=base)
        if found["paid"] is not paid or found["refunded"] is not refunded:
            fail(f"{root}.registry holds something else than the class under its event", call=f"{root}.registry", place=base)
        expect(set(found)).because(f"{root}.registry holds other events than those of the two classes").at(base).equals({"paid", "refunded"})
    if _registry(solution, "Handler") is _registry(solution, "Listener"):
        fail("Handler and Listener share one registry", call="Handler.registry is Listener.registry", place=solution.Listener)


@check(after=entered_by_the_class_statement)
def what_is_incomplete_is_refused(solution):
    """A class without an event or without a docstring is refused, and leaves nothing behind.

    It is the earliest moment at which somebody can be told: the module that defines the class cannot be imported. A class that is entered
    first and checked afterwards stays in the table after its refusal.
    """
    evidence("getdoc is called", any(entry.name.split(".")[-1] == "getdoc" for entry in source.of(solution).calls))
    for root in ROOTS:
        _refused(solution, root, "its body does not set event", "Silent")
        _refused(solution, root, "its event is an empty string", "Empty", event="")
        _refused(solution, root, "its event is not a string", "Number", event=7)
        _refused(solution, root, "it has no docstring", "Bare", doc=None, event="paid")
        base = _made(solution, root, "Base", keywords={"abstract": True}, event="paid")
        _refused(solution, root, "its event is inherited, from an abstract class", "Child", base)
        why("Python looks an attribute up on the parents as well. What a class says itself is in its own `__dict__`, which `vars` shows.")
        paid = _made(solution, root, "Paid", event="paid")
        _refused(solution, root, "its event is inherited, from a class that is registered", "PaidTwice", paid)
        _refused(solution, root, "it has no docstring, and its parent has one", "PaidLate", paid, doc=None, event="late")
        why(None)
        if _registry(solution, root).get("paid") is not paid:
            fail(f"classes with the event 'paid' were refused, and a complete one was not entered in {root}.registry afterwards", call=written("Paid", root, event="paid"), place=getattr(solution, root))


@check(after=entered_by_the_class_statement)
def an_event_belongs_to_one_class(solution):
    """A second class for an event is refused, and the first one stays.

    Whichever was imported last would win otherwise, and which one that is depends on the order of imports.
    """
    for root in ROOTS:
        paid = _made(solution, root, "Paid", event="paid")
        for bases in ((), (paid,)):
            name = "PaidAgain" if not bases else "PaidBetter"
            _refused(solution, root, "another class has its event", name, *bases, event="paid")
            kept = _registry(solution, root).get("paid")
            evidence(f"{root}.registry['paid'] after {name}", getattr(kept, "__name__", repr(kept)))
            if kept is not paid:
                fail(f"a second class for an event was refused, and the first one is not in {root}.registry any more", call=f"{root}.registry['paid']", place=getattr(solution, root))


@check(after=entered_by_the_class_statement)
def abstract_classes_are_skipped(solution):
    """An abstract class is not entered; its subclasses are, unless they say that they are abstract.

    A keyword of the class statement belongs to this one statement. An attribute in the body would be inherited, and with it the
    exemption.
    """
    for root in ROOTS:
        base = _made(solution, root, "Base", doc=None, keywords={"abstract": True})
        middle = statement_of(solution, root, "Middle", base, doc=None, keywords={"abstract": True}, event="middle")
        evidence(f"{root}.registry after two abstract classes", _names(_registry(solution, root)))
        if _registry(solution, root):
            fail(f"a class that is abstract was entered in {root}.registry", call=written("Base", root, keywords="abstract=True"), place=getattr(solution, root))
        for parent, name, event in ((base, "Paid", "paid"), (middle, "Refunded", "refunded")):
            made = statement_of(solution, root, name, parent, event=event)
            evidence(f"{root}.registry after {name}, whose parent is abstract", _names(_registry(solution, root)))
            if _registry(solution, root).get(event) is not made:
                fail(f"a class whose parent is abstract was not entered in {root}.registry", call=written(name, parent.__name__, event=event), place=getattr(solution, root))
        _refused(solution, root, "its parent is abstract, and it has no event", "Silent", base)
        explicit = statement_of(solution, root, "Late", base, keywords={"abstract": False}, event="late")
        if _registry(solution, root).get("late") is not explicit:
            fail(f"a class with abstract=False was not entered in {root}.registry", call=written("Late", "Base", keywords="abstract=False", event="late"), place=getattr(solution, root))


@check(after=entered_by_the_class_statement)
def other_parents_are_told(solution):
    """A second parent with an `__init_subclass__` is told of the class, too.

    The hooks of several parents are chained by `super().__init_subclass__()`. One that does not pass the call on silences all that come
    after it.
    """
    for root in ROOTS:
        for abstract in (False, True):
            name = f"{'Abstract' if abstract else 'Paid'}{root}"
            del fixtures.Told.heard[:]
            keywords: dict[str, Any] = {"retries": 3}
            if abstract:
                keywords["abstract"] = True
            statement_of(solution, root, name, getattr(solution, root), fixtures.Told, keywords=keywords, event="paid")
            heard = list(fixtures.Told.heard)
            evidence(f"class {name}({root}, Told, {'abstract=True, ' * abstract}retries=3): Told was told", heard or "nothing")
            if [told for told, _ in heard] != [name]:
                fail(
                    f"a class derives from {root} and from Told, and the __init_subclass__ of Told did not run once",
                    call=f"class {name}({root}, Told): ...", place=getattr(solution, root),
                )
            expect(heard[0][1]).because(
                f"a class derives from {root} and from Told, and Told did not get the keywords that are not abstract"
            ).at(getattr(solution, root)).equals({"retries": 3})


@check(after=entered_by_the_class_statement)
def instances_do_not_see_the_metaclass(solution):
    """The registry is an attribute of the classes, and not of their instances.

    An instance looks for an attribute in itself, in its class and in the parents of that class. The metaclass is the class of the
    class: its attributes are seen one level higher.
    """
    kinds = {"Handler": type(solution.Handler), "Listener": type(solution.Listener)}
    evidence("the types of Handler and Listener", [kind.__name__ for kind in kinds.values()])
    if kinds["Handler"] is not solution.HandlerMeta:
        fail("the type of Handler is not HandlerMeta", call="type(Handler)", place=solution.Handler)
    if kinds["Listener"] is not type:
        fail("the type of Listener is not type: it was to need no metaclass", call="type(Listener)", place=solution.Listener)
    paid = _made(solution, "Handler", "Paid", event="paid")
    refunded = statement_of(solution, "Handler", "Refunded", paid, event="refunded")
    for kind in (paid, refunded):
        registry = getattr(kind, "registry", None)
        same = registry is solution.Handler.registry
        evidence(f"{kind.__name__}.registry", "the registry of Handler" if same else repr(registry) if registry is None else "another dict")
        if not same:
            fail(f"{kind.__name__}.registry is not the registry of Handler", call=f"{kind.__name__}.registry is Handler.registry", place=solution.Handler)
    for kind in (paid, refunded):
        seen = hasattr(kind(), "registry")
        evidence(f"an instance of {kind.__name__} has the attribute", seen)
        if seen:
            fail("an instance of a handler has the attribute registry", call=f"{kind.__name__}().registry", place=solution.Handler)


@check(stretch=True)
def metaclasses_are_combined(solution):
    """`meta_of` finds the metaclass that fits all parents, or makes one.

    The metaclass of a class has to derive from the metaclasses of all its parents. Where none of them derives from all others, somebody
    has to write one that does.
    """
    Ledger, Loud, Louder = fixtures.Ledger, fixtures.Loud, fixtures.Louder
    own = statement_of(solution, "Handler", "Base", solution.Handler, keywords={"abstract": True})
    existing = [
        (("object",), (object,), type), (("Ledger",), (Ledger,), ABCMeta), (("int", "Ledger"), (int, Ledger), ABCMeta),
        (("Louder", "Loud"), (Louder, Loud), fixtures.LouderMeta), (("Loud", "Louder", "object"), (Loud, Louder, object), fixtures.LouderMeta),
        (("Handler", "Base"), (solution.Handler, own), type(solution.Handler)),
    ]
    for shown, bases, wanted in existing:
        meta = called(solution.meta_of, *bases)
        evidence(f"meta_of({', '.join(shown)})", getattr(meta, "__name__", repr(meta)))
        if meta is not wanted:
            fail(f"the type of one of the bases, {wanted.__name__}, derives from those of the others, and meta_of gave something else", call=f"meta_of({', '.join(shown)})", place=solution.meta_of)
    for shown, bases, kinds in (
        (("Ledger", "Loud"), (Ledger, Loud), (ABCMeta, fixtures.LoudMeta)),
        (("Loud", "Ledger", "Louder"), (Loud, Ledger, Louder), (fixtures.LouderMeta, ABCMeta)),
        (("Base", "Loud", "Ledger", "object"), (own, Loud, Ledger, object), (type(own), fixtures.LoudMeta, ABCMeta)),
    ):
        call = f"meta_of({', '.join(shown)})"
        meta = called(solution.meta_of, *bases)
        if not isinstance(meta, type) or not all(issubclass(meta, kind) for kind in kinds):
            evidence(call, [kind.__name__ for kind in getattr(meta, "__mro__", ())])
            fail("the types of the bases do not fit each other, and meta_of gave no class that derives from them", call=call, place=solution.meta_of)
        evidence(f"{call} derives from", sorted(kind.__name__ for kind in kinds))
        keywords = {"metaclass": meta, **({"abstract": True} if own in bases else {})}
        parents = tuple(base for base in bases if base is not object)
        try:
            made = statement("Made", *(parent for parent in parents if not any(parent is not other and issubclass(other, parent) for other in parents)), keywords=keywords)
        except TypeError as problem:
            evidence("the class statement raised", f"TypeError: {problem}", exact=False)
            fail("a class with these parents and the metaclass of meta_of could not be made", call=f"class Made({', '.join(shown)}, metaclass={call})", place=solution.meta_of)
        if type(made) is not meta:
            fail("a class that was made with the metaclass of meta_of has another type", call=f"type(Made) is {call}", place=solution.meta_of)


# --- how it is observed ----------------------------------------------------------------------


def _registry(solution: Any, root: str) -> Any:
    """The registry; that there is none is a finding."""
    found = getattr(getattr(solution, root), "registry", None)
    if not isinstance(found, dict):
        fail(f"{root} has no attribute registry" if found is None else f"{root}.registry is a {type(found).__name__}, not a dict", call=f"{root}.registry", place=getattr(solution, root))
    return found


def _names(registry: Any) -> dict[str, str]:
    return {str(event): getattr(kind, "__name__", repr(kind)) for event, kind in registry.items()} or "empty"


def _made(solution: Any, root: str, name: str, **facts: Any) -> Any:
    """A class that derives from the root itself."""
    return statement_of(solution, root, name, getattr(solution, root), **facts)


def statement_of(solution: Any, root: str, name: str, *bases: type, **facts: Any) -> Any:
    """What a class statement makes that has to go through."""
    shown = ", ".join([*(base.__name__ for base in bases), *(f"{key}={value}" for key, value in (facts.get("keywords") or {}).items())])
    try:
        return named(statement(name, *bases, **facts), name)
    except TypeError as problem:
        evidence(f"class {name}({shown})", f"TypeError: {problem}", exact=False)
    fail(f"the class statement of a subclass of {root} raised TypeError, and nothing is wrong with it", call=f"class {name}({shown}): ...", place=getattr(solution, root))


def _refused(solution: Any, root: str, reason: str, name: str, *bases: type, doc: str | None = "Does something.", **body: Any) -> None:
    """Hold a class statement that has to be refused against what happens, and what is in the registry then."""
    base = getattr(solution, root)
    parents = bases or (base,)
    before = dict(_registry(solution, root))
    call = written(name, *(parent.__name__ for parent in parents), **body)
    try:
        statement(name, *parents, doc=doc, **body)
    except TypeError as problem:
        message: str | None = str(problem)
    except Exception as problem:
        evidence(f"{root}: {reason}", type(problem).__name__)
        if isinstance(problem, (ValueError, KeyError, AttributeError)):
            fail(f"{reason}, and the class statement raised {type(problem).__name__} and not TypeError", call=call, place=base)
        raise
    else:
        message = None
    after = _registry(solution, root)
    entered = any(getattr(kind, "__name__", None) == name for kind in after.values())
    lost = [event for event, kind in before.items() if after.get(event) is not kind]
    answer = "accepted" if message is None else "refused"
    evidence(f"{root}: {reason}", f"{answer}, and {'entered' if entered else 'not entered'}{', and another class is lost' if lost else ''}")
    if message is None:
        fail(f"a subclass of {root} was accepted, although {reason}", call=call, place=base)
    if name not in message:
        evidence("the message", message, exact=False)
        fail("the message of the TypeError does not name the class", call=call, place=base)
    if entered:
        fail(f"a class was refused, and it is in {root}.registry all the same", call=f"{call}; {root}.registry", place=base)
    if lost or len(after) != len(before):
        fail(f"a class was refused, and one that was registered before is not in {root}.registry any more", call=f"{call}; {root}.registry", place=base)
