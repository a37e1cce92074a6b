"""Checks for abc_vs_protocol: what is enforced when, what is shared, and what isinstance can see."""

import re
import types

from katabook import Failed, called, check, evidence, expect, fail, named, why

MEMBERS = ("get", "put", "region")


@check
def an_unfinished_storage_is_refused(solution):
    """An unfinished storage is refused when it is made, not when it is used.

    A base class whose methods raise `NotImplementedError` finds the gap when somebody calls the method, perhaps in production.
    An abstract method finds it as soon as an object is made. The mark alone does nothing: the metaclass of `ABC` enforces it.
    """
    storage = solution.Storage
    marked = sorted(name for name in MEMBERS if getattr(getattr(storage, name, None), "__isabstractmethod__", False))
    evidence("marked as abstract in Storage", ", ".join(marked) or "nothing")
    evidence("enforced for Storage", ", ".join(sorted(getattr(storage, "__abstractmethods__", ()))) or "nothing")
    if isinstance(vars(storage).get("region"), types.FunctionType):
        fail("region is a method in Storage, not a property", place=storage)
    ran = []

    def define(name, base, *members):
        """A subclass of `base` that has just these members, and notes when its code runs."""
        body = {"__init__": lambda self: ran.append(name)}
        body |= {member: (lambda self, *rest: None) for member in members if member != "region"}
        body |= {"region": property(lambda self: "eu")} if "region" in members else {}
        try:
            return type(base)(name, (base,), body)
        except Exception as problem:
            evidence("it says", f"{type(problem).__name__}: {problem}", exact=False)
            fail(f"a subclass of Storage that lacks a member cannot even be defined: {type(problem).__name__}", call=f"class {name}(Storage): ...", place=storage)

    half, findings = define("Half", storage, "get"), []
    for name, kind, missing in (
        ("WithoutRegion", define("WithoutRegion", storage, "get", "put"), ["region"]),
        ("WithoutPut", define("WithoutPut", storage, "get", "region"), ["put"]),
        ("WithoutGet", define("WithoutGet", storage, "put", "region"), ["get"]),
        ("Half", half, ["put", "region"]),
        ("Storage", storage, ["get", "put", "region"]),
    ):
        ran.clear()
        what = "Storage itself" if kind is storage else f"a storage that lacks {' and '.join(missing)}"
        finding, text = None, None
        try:
            kind()
        except TypeError as problem:
            text = str(problem)
            says = [member for member in MEMBERS if re.search(rf"\b{member}\b", text)]
            evidence(f"{what}: TypeError, which names", ", ".join(says) or "none of the three")
            unnamed = [member for member in missing if member not in says]
            if ran:
                finding = f"the __init__ of {what} ran before it was refused"
            elif unnamed:
                finding = f"the TypeError for {what} does not name {unnamed[0]}"
        except Exception as problem:
            evidence(what, type(problem).__name__)
            finding = f"{what} was refused with {type(problem).__name__}, not with a TypeError"
        else:
            evidence(what, "was made")
            finding = f"{what} was made without an error"
        if finding is not None:
            findings.append((finding, f"{name}()", text))
    for finding, call, text in findings[:1]:
        if text is not None:
            evidence("it says", text, exact=False)
        fail(finding, call=call, place=storage)
    why("A class may leave members open for its own subclasses. The count is taken when an object is made, and is zero then.")
    whole = define("Whole", half, "put", "region")
    try:
        whole()
    except TypeError as problem:
        evidence("it says", str(problem), exact=False)
        fail("a class that adds what its base class still lacked cannot be instantiated", call="Whole()", place=storage)
    evidence("a subclass of the unfinished one that adds put and region", "was made")


@check(after=an_unfinished_storage_is_refused)
def shared_code_goes_through_the_subclass(solution):
    """put_many is written once, in Storage, and works through the subclass's put.

    An abstract class may hold code that relies on what its subclasses will say. An interface in the strict sense cannot: that is
    the reason to choose an abstract class where implementations share code.
    """

    class Logged(solution.Storage):
        region = "eu"

        def __init__(self):
            self.log = []

        def get(self, key):
            raise KeyError(key)

        def put(self, key, value):
            self.log.append((key, value))

    class LoudMemory(solution.MemoryStorage):
        def put(self, key, value):
            super().put(key, str(value).upper())

    pairs = [("b", "x"), ("a", "y"), ("b", "z")]
    evidence("put_many of a storage that has get, put and region", "inherited" if hasattr(Logged(), "put_many") else "nothing")
    for words, given in (("a list of pairs", pairs), ("a generator of pairs", (pair for pair in pairs)), ("an empty list", [])):
        storage = Logged()
        many = getattr(storage, "put_many", None)
        if many is None:
            fail("a storage that has get, put and region lacks put_many", place=solution.Storage)
        count = called(named(many, "storage.put_many"), given)
        evidence(f"put_many with {words}: calls of put", len(storage.log))
        wanted = [] if words == "an empty list" else pairs
        expect(storage.log).named("what reached put").because(f"put_many, given {words}, did not hand each pair to put, in order").equals(wanted)
        expect(count).because(f"put_many, given {words}, did not return how many pairs there were").equals(len(wanted))
    storage, own = Logged(), []
    storage.put = lambda key, value: own.append((key, value))
    called(named(storage.put_many, "storage.put_many"), pairs)
    expect(own).because("put_many went past the put that an object has of its own").equals(pairs)
    loud = LoudMemory("eu")
    if not hasattr(loud, "put_many"):
        fail("MemoryStorage has not inherited put_many from Storage", place=solution.MemoryStorage)
    called(named(loud.put_many, "storage.put_many"), [("b", "x"), ("a", "y")])
    found = loud.get("a")
    evidence("a MemoryStorage whose put was overridden, after put_many", found)
    expect(found).because("put_many of a MemoryStorage went past the put of its subclass").equals("Y")


@check
def a_memory_storage_keeps_values(solution):
    """MemoryStorage is complete: it keeps what was put.

    A concrete class says how; callers who hold a Storage need not know which one it is.
    """
    first, second = called(solution.MemoryStorage, "eu"), called(solution.MemoryStorage, "us")
    if not isinstance(first, solution.Storage):
        fail("a MemoryStorage is not a Storage", place=solution.MemoryStorage)
    expect([first.region, second.region]).named("regions of two storages").because("MemoryStorage('eu') and MemoryStorage('us') do not have these regions").equals(["eu", "us"])
    value = named(object(), "the value")
    first.put("key", 1)
    first.put("key", value)
    if first.get("key") is not value:
        fail("get does not return the object that was put last", call="storage.get('key')", place=first.get)
    first.put("nothing", None)
    expect(first.get, "nothing").because("None was put, and get does not return it").returns(None)
    for storage, key in ((first, "other"), (second, "key")):
        words = "a key that was never put" if storage is first else "a key that was put into another storage"
        try:
            found = storage.get(key)
        except KeyError:
            evidence(f"get of {words}", "KeyError")
        else:
            raise Failed(f"get of {words} raised no KeyError", call=f"storage.get({key!r})", expected="raises KeyError", actual=f"returned {found!r}", place=storage.get)


@check
def strangers_conform_to_the_protocol(solution):
    """A stranger can conform to the protocol, and cannot be a Storage by its looks.

    A protocol is checked from the outside: the class need not know of it, so it fits code that you do not own. An abstract base class is
    joined from the inside, by inheriting.
    """

    class Modem:
        def ping(self):
            return True

    class Lookalike:
        region = "eu"

        def get(self, key): ...
        def put(self, key, value): ...
        def put_many(self, pairs): ...

    on_the_object = types.SimpleNamespace(ping=lambda: True)
    for words, thing, wanted in (
        ("a class with ping that inherits from nothing", Modem(), True),
        ("an object with ping of its own", on_the_object, True),
        ("an object without ping", Lookalike(), False),
        ("a number", 7, False),
    ):
        found = belongs(solution, thing, "SupportsPing", words)
        if found is not wanted:
            fail(f"{words}: isinstance(x, SupportsPing) is {found}", call="isinstance(x, SupportsPing)", place=solution.SupportsPing)
    why("Get, put and region are common names. An abstract base class says more than names: somebody decided that this class is a storage.")
    evidence("Storage is", "a protocol" if getattr(solution.Storage, "_is_protocol", False) else "a class to inherit from")
    if belongs(solution, Lookalike(), "Storage", "a class with the members of Storage"):
        fail("a class that merely has the members of Storage counts as one", call="isinstance(x, Storage)", place=solution.Storage)


@check
def the_call_has_to_fit(solution):
    """can_ping sees whether the call fits, without making it.

    For a protocol, `isinstance` looks at names and at nothing else: neither at parameters nor at what comes back. That is a
    type checker's work. Where it has to be known at run time, look at the signature.
    """
    ran = []

    class Callable:
        def __call__(self):
            ran.append("ping")

    class Router:
        def ping(self, host):
            ran.append("ping")

    class Flexible:
        def ping(self, host="localhost", *more, timeout=1):
            ran.append("ping")

    class KeywordOnly:
        def ping(self, *, host):
            ran.append("ping")

    class Static:
        @staticmethod
        def ping():
            ran.append("ping")

    seen = {}
    for words, thing, wanted in (
        ("ping()", types.SimpleNamespace(ping=lambda: ran.append("ping")), True),
        ("ping(host)", Router(), False),
        ("ping(host='localhost', *more, timeout=1)", Flexible(), True),
        ("ping(*, host)", KeywordOnly(), False),
        ("a static ping()", Static(), True),
        ("the class Router instead of an object", Router, False),
        ("a ping that is the number 5", types.SimpleNamespace(ping=5), False),
        ("a ping that is an object with __call__", types.SimpleNamespace(ping=Callable()), True),
        ("no ping", types.SimpleNamespace(), False),
        ("a number", 7, False),
    ):
        seen[words] = wanted, called(solution.can_ping, thing)
        evidence(f"can_ping for {words}", seen[words][1])
    evidence("calls of ping meanwhile", len(ran))
    for words, (wanted, found) in seen.items():
        if found is not wanted:
            raise Failed(f"can_ping returned {found!r} for {words}", call="can_ping(x)", expected=str(wanted), actual=repr(found), place=solution.can_ping)
    if ran:
        fail(f"can_ping called ping {len(ran)} times", call="can_ping(x)", place=solution.can_ping)


@check(after=strangers_conform_to_the_protocol, stretch=True)
def the_old_store_is_taken_in(solution):
    """LegacyStore counts as a Storage, and has not been touched.

    `register` makes a virtual subclass: a promise of yours, which nobody checks. The class inherits nothing either, so what is shared in
    the base class is missing from it.
    """
    legacy = solution.LegacyStore
    if legacy.__mro__[1:] != (object,):
        fail("LegacyStore has been given a base class: it belongs to another team", place=legacy)
    old = legacy()
    old.put("key", 1)
    if (old.region, old.get("key"), old.rows) != ("basement", 1, [("key", 1)]):
        fail("LegacyStore does something else than it did: it belongs to another team", place=legacy)
    counts = {"issubclass": issubclass(legacy, solution.Storage), "isinstance": isinstance(legacy(), solution.Storage)}
    evidence("LegacyStore counts as a Storage", counts)
    evidence("put_many of a LegacyStore", "there" if hasattr(legacy(), "put_many") else "missing: a virtual subclass inherits nothing")
    for test, counted in counts.items():
        if not counted:
            fail(f"{test} says that LegacyStore is not a Storage", place=solution.Storage)

    class Lookalike:
        region = "eu"
        get = legacy.get
        put = legacy.put

    Namesake = type("LegacyStore", (), {"region": "eu", "get": legacy.get, "put": legacy.put})
    if issubclass(Lookalike, solution.Storage):
        fail("every class that looks like a Storage counts as one now", call="issubclass(Lookalike, Storage)", place=solution.Storage)
    if issubclass(Namesake, solution.Storage):
        fail("another class of the name LegacyStore counts as a Storage now", call="issubclass(another LegacyStore, Storage)", place=solution.Storage)


# --- how it is observed ----------------------------------------------------------------------


def belongs(solution, thing, name, words):
    """`isinstance(thing, …)`; a finding if the class cannot be asked."""
    try:
        found = isinstance(thing, getattr(solution, name))
    except TypeError as problem:
        evidence(f"{name}: {words}", "TypeError")
        evidence("it says", str(problem), exact=False)
        fail(f"isinstance(x, {name}) raises TypeError", call=f"isinstance(x, {name})", place=getattr(solution, name))
    evidence(f"{name}: {words}", found)
    return found
