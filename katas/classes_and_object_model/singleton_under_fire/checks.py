"""Checks for singleton_under_fire: how many objects there are, and in which state they are handed out."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, named, threads, why


@check
def one_object_made_once(solution):
    """A class has one object, which the first call makes.

    `__new__` may return an old object, but Python runs `__init__` on it all the same, at each call: settings that were
    changed at start-up are back at their defaults.
    """
    Settings = fixtures.settings(solution.Singleton)
    evidence("objects made before the first call", len(Settings.made))
    if Settings.made:
        fail("an object was made before anybody called the class", call="class Settings(Singleton): ...", place=solution.Singleton)
    given = [called(Settings) for _ in range(3)]
    objects = len({id(one) for one in given})
    evidence("objects that three calls gave", objects)
    evidence("times that __init__ ran", len(Settings.made))
    evidence("type of the object", type(given[0]).__name__)
    if objects > 1:
        fail(f"Settings() was called three times and gave {objects} different objects", call="Settings() is Settings()", place=solution.Singleton)
    if type(given[0]) is not Settings:
        fail(f"Settings() gave an object of the class {type(given[0]).__name__}", call="type(Settings())", place=solution.Singleton)
    if len(Settings.made) != 1:
        fail(f"Settings() was called three times, and its __init__ ran {_times(len(Settings.made))}", call="Settings(); Settings()", place=solution.Singleton)
    if given[0] is not Settings.made[0]:
        fail("Settings() gave another object than the one that its __init__ furnished", call="Settings()", place=solution.Singleton)
    why("A singleton lives as long as the process. Somebody has to keep it, and that is your code.")
    Unkept = fixtures.settings(solution.Singleton, "Settings", keep=False)
    if type(called(Unkept)) is not Unkept:
        fail("another class, which is called Settings as well, gave the object of the first one", call="Settings()", place=solution.Singleton)
    called(Unkept)
    evidence("times that __init__ ran, when nobody kept the object", Unkept.inits[0])
    if Unkept.inits[0] != 1:
        fail("nobody had kept the object, and the next call of Settings() made another one", call="Settings(); Settings()", place=solution.Singleton)
    why("An object may be false: an empty cache has a length of 0. `or` and `if not` take it for one that is missing.")
    Cache = fixtures.settings(solution.Singleton, "Cache", empty=True)
    objects = len({id(called(Cache)) for _ in range(3)} | {id(one) for one in Cache.made})
    evidence("objects that three calls gave, of a class whose object is false", objects)
    if objects > 1:
        fail("the object of Cache is empty, so it is false, and each call of Cache() made another one", call="bool(Cache()); Cache() is Cache()", place=solution.Singleton)


@check(after=one_object_made_once)
def each_class_has_its_own(solution):
    """A subclass has an object of its own.

    An attribute that is not found on a class is looked up on its parents. A class that keeps its object in an
    attribute finds its parent's there, and takes it for its own.
    """
    for first in ("Settings", "TestSettings", "DeepSettings"):
        Settings = fixtures.settings(solution.Singleton)
        TestSettings = named(type("TestSettings", (Settings,), {}), "TestSettings")
        DeepSettings = named(type("DeepSettings", (TestSettings,), {}), "DeepSettings")
        kinds = {"Settings": Settings, "TestSettings": TestSettings, "DeepSettings": DeepSettings}
        order = [first, *(name for name in kinds if name != first)]
        kept = {}
        for name in order:
            kept[name] = called(kinds[name])
            evidence(f"{name}(), when {first} was called first", type(kept[name]).__name__)
            if type(kept[name]) is not kinds[name]:
                fail(
                    f"{name}() gave an object of the class {type(kept[name]).__name__}",
                    call=f"{first}(); {name}()", place=solution.Singleton,
                )
        for name in order:
            if called(kinds[name]) is not kept[name]:
                fail(
                    "after a subclass or a parent was called, a class gave another object than before",
                    call=f"{name}() is {name}()", place=solution.Singleton,
                )


@check(after=one_object_made_once)
def threads_get_one_object(solution):
    """Threads that call at once get the same object, and its `__init__` has run once.

    A thread can be stopped between any two instructions of Python code. "Is there one?" and "make one" are two
    steps, so another thread can be told in between that there is none.
    """
    found = _race(solution)
    counts = found.counts(lambda seen: seen.objects)
    evidence("objects that two threads got", counts)
    evidence("times that __init__ ran", found.counts(lambda seen: seen.inits))
    found.show(solution)
    found.fail_if_stuck(solution)
    if max(map(len, (seen.handed_out for seen in found.seen))) > 1:
        fail("two threads called Settings() once each, and got two objects", call="Settings()", place=solution.Singleton)
    if any(seen.inits > 1 for seen in found.seen):
        fail("two threads called Settings() once each, and the __init__ of the one object ran twice", call="Settings()", place=solution.Singleton)


@check(after=one_object_made_once)
def nobody_gets_a_half_built_one(solution):
    """No thread gets the object before its `__init__` has ended.

    An object is there from `__new__` on, and useful once `__init__` has ended. Code that stores it in between shows it
    to every thread that looks without taking the lock.
    """
    found = _race(solution)
    states = found.counts(lambda seen: "unfinished" if seen.unfinished else "finished")
    evidence("an object, when a thread got it", states)
    found.show(solution)
    found.fail_if_stuck(solution)
    if any(seen.unfinished for seen in found.seen):
        fail("a thread got the object while another one was still running its __init__", call="Settings().currency", place=solution.Singleton)


@check(after=one_object_made_once)
def a_failed_init_leaves_nothing(solution):
    """If `__init__` raises, nothing is kept, and the next call tries again.

    The settings file is missing for a second, at start-up. A half-built object that was remembered by then is handed
    out until the process ends; a lock that was not given back stops every other thread.
    """
    failures = (fixtures.SourceUnavailable("the settings cannot be read"), KeyboardInterrupt())
    Settings = fixtures.settings(solution.Singleton, failures=failures)
    for attempt, failure in enumerate(failures, 1):
        shown = f"call {attempt}, whose __init__ raises {type(failure).__name__}"
        try:
            given = Settings()
        except BaseException as problem:
            if problem is not failure and problem in failures:
                evidence(shown, "raised the exception of the call before")
                fail("a call whose __init__ had raised was followed by one that raised the same exception again and did not try", call="Settings()", place=solution.Singleton)
            if problem is not failure:
                raise
            evidence(shown, "raised")
        else:
            _kept_in_spite(given, Settings, shown, solution)
    why(
        "A lock belongs to the thread that took it until that thread gives it back. `with lock:` does so when the block "
        "raises; `acquire()` and `release()` around code that raises do not."
    )
    result: list[Any] = []
    run = threads.replay(lambda: {"the next one": lambda: result.append(Settings())})
    if run.deadlock:
        evidence("the next thread", "waits for a lock for ever")
        fail("a call whose __init__ raised kept a lock, and the next thread that calls waits for ever", call="Settings()", place=solution.Singleton)
    why(None)
    if problem := run.errors.get("the next one"):
        raise problem
    evidence("call 3, from another thread", "finished" if getattr(result[0], "finished", False) else "unfinished")
    if getattr(result[0], "finished", False) is not True:
        fail("the __init__ of Settings raised KeyboardInterrupt, and the next call gave the object that it had left behind", call="Settings()", place=solution.Singleton)
    if len({id(one) for one in Settings.made}) != 3:
        fail("after an __init__ that raised, the next call ran __init__ on the same object again", call="Settings()", place=solution.Singleton)
    expect(called(Settings)).because("after a failure and a success, calls give different objects").is_same(result[0])


@check(after=one_object_made_once)
def one_may_ask_for_another(solution):
    """An `__init__` may call another singleton.

    A pool reads the settings. If both calls take the same `threading.Lock`, the inner one waits for the outer one,
    which is its own thread: nothing goes on, and no exception says so.
    """
    results: dict[str, Any] = {}

    def pool_and_settings() -> None:
        Settings = fixtures.settings(solution.Singleton)

        class Pool(solution.Singleton):
            def __init__(self):
                self.settings = Settings()

        results["pool"], results["settings"] = Pool(), Settings()

    run = threads.replay(lambda: {"start-up": pool_and_settings})
    if run.deadlock:
        evidence("Pool(), whose __init__ calls Settings()", "waits for its own thread")
        fail("the __init__ of Pool calls Settings(), and that call waits for ever: its own thread holds the lock", call="Pool()", place=solution.Singleton)
    if problem := run.errors.get("start-up"):
        raise problem
    evidence("Pool(), whose __init__ calls Settings()", "both were made")
    if results["pool"].settings is not results["settings"]:
        fail("the __init__ of Pool got other settings than everybody else", call="Pool().settings is Settings()", place=solution.Singleton)


@check(stretch=True, after=each_class_has_its_own)
def a_test_can_override_it(solution):
    """A test can replace the object, and leaves no trace.

    A global object carries values from one test into the next, in the order in which they happen to run. What a test
    puts in its place has to be gone afterwards, also when the test failed.
    """
    Settings = fixtures.settings(solution.Singleton)
    Pool = fixtures.settings(solution.Singleton, "Pool")
    TestSettings = type("TestSettings", (Settings,), {})
    override = _override(solution)
    with override(Settings, "stand-in"):
        evidence("in the block, before anybody called Settings", repr(Settings()))
        evidence("times that Settings.__init__ ran by then", Settings.inits[0])
        if Settings.inits[0]:
            fail("nobody had called Settings, and override made its object", call="with Settings.override('stand-in'):", place=solution.Singleton.override)
        expect(Settings()).because("inside of the block, Settings() did not give the stand-in").equals("stand-in")
        expect(type(TestSettings())).because("Settings was overridden, and that changed what its subclass gives").is_same(TestSettings)
        if type(Pool()) is not Pool:
            fail("Settings was overridden, and that changed what another class gives", call="Pool()", place=solution.Singleton.override)
    first = Settings()
    if type(first) is not Settings:
        fail("nothing had been there before the block, and after it Settings() did not make an object", call="Settings()", place=solution.Singleton.override)
    for stand_in in (None, "", fixtures.SourceUnavailable, first):
        with override(Settings, stand_in):
            if Settings() is not stand_in:
                fail("inside of the block, Settings() did not give the stand-in", call=f"with Settings.override({fixtures.written(stand_in)}): Settings()", place=solution.Singleton.override)
            with override(Settings, "inner"):
                expect(Settings()).because("in a block inside of a block, Settings() did not give the inner stand-in").equals("inner")
            if Settings() is not stand_in:
                fail("after an inner block, the stand-in of the outer one is not back", call="Settings()", place=solution.Singleton.override)
        if Settings() is not first:
            fail("after the block, Settings() does not give what it gave before", call="Settings()", place=solution.Singleton.override)
    why("The code under test may have threads. A lock that is held for the whole block stops each of them at its first call.")
    with override(Settings, "stand-in"):
        run = threads.replay(lambda: {"another": lambda: Pool()})
    if run.deadlock:
        fail("inside of the block, another thread that calls a singleton waits for ever", call="with Settings.override('stand-in'): ...", place=solution.Singleton.override)
    why(None)
    try:
        with override(Settings, "stand-in"):
            raise fixtures.SourceUnavailable("the test failed")
    except fixtures.SourceUnavailable:
        pass
    else:
        fail("an exception inside of the block did not come out of it", call="with Settings.override(stand_in): raise ...", place=solution.Singleton.override)
    evidence("after a block that raised", "the object of before" if Settings() is first else repr(Settings()))
    if Settings() is not first:
        fail("the block raised, and after it the stand-in is still there", call="Settings()", place=solution.Singleton.override)


# --- how it is observed ----------------------------------------------------------------------


def _race(solution: Any) -> fixtures.Race:
    return fixtures.race(solution.Singleton)


def _override(solution: Any) -> Any:
    if not hasattr(solution.Singleton, "override"):
        fail("Singleton has no override", place=solution.Singleton)
    return lambda kind, stand_in: called(named(kind.override, f"{kind.__name__}.override"), stand_in)


def _kept_in_spite(given: Any, kind: Any, shown: str, solution: Any) -> None:
    evidence(shown, "gave an object")
    if len(kind.made) == 1 and given is kind.made[0] and "call 2" in shown:
        fail("the __init__ of the first call raised, and the second call gave the object that it had left behind", call="Settings()", place=solution.Singleton)
    fail("the __init__ of Settings raised, and its exception never came out of the call", call="Settings()", place=solution.Singleton)


def _times(number: int) -> str:
    return {0: "never", 1: "once"}.get(number, f"{number} times")
