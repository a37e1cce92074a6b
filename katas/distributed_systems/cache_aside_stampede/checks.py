"""Checks for cache_aside_stampede: what reaches the database, what the cache holds, and what threads make of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from fixtures import Cache, Database
from katabook import called, check, evidence, expect, fail, threads, why

LAMP = {"name": "lamp", "price": 10, "tags": ["new"], "note": None}


@check
def a_hit_spares_the_database(solution):
    """What is in the cache is not asked of the database.

    That is what the cache is for: one query for each product and time to live, however many ask.
    """
    cache, database, products = _shop(solution, lamp=LAMP, mug={}, pen={"price": 0})
    got = [called(products.get, "lamp") for _ in range(3)]
    _no_wrong(solution, cache)
    evidence("three gets of the same product", f"{len(database.loads)} {'loads' if len(database.loads) != 1 else 'load'}")
    expect(got).because("get did not return the product, as it is in the database").at(solution.ProductCache).equals([LAMP] * 3)
    if len(database.loads) != 1:
        fail(f"three gets of the same product asked the database {len(database.loads)} times", call='products.get("lamp")', place=solution.ProductCache)
    for sku, wanted in (("mug", {}), ("pen", {"price": 0}), ("lamp", LAMP), ("mug", {})):
        expect(called(products.get, sku)).because(f"get({sku!r}) did not return the product of that name").at(solution.ProductCache).equals(wanted)
    expect(database.loads).because("an empty product is a product, and not each one was loaded once").at(solution.ProductCache).equals(["lamp", "mug", "pen"])
    why("The time to live bounds how long a wrong entry can do harm. If each hit prolonged it, a popular one would be wrong for ever.")
    if len(cache.ttls) > 3:
        fail(f"three products were loaded, and {len(cache.ttls)} entries were set: a hit set its entry again, which prolongs its life", call="products.get(sku)", place=solution.ProductCache)
    expect(cache.ttls).because("entries were not set with the ttl of 60 seconds").at(solution.ProductCache).equals([60] * 3)
    cache.now += 40
    called(products.get, "lamp")
    cache.now += 30
    database.rows["lamp"] = {"price": 11}
    expect(called(products.get, "lamp")).because("an entry was used after 40 s, and lived longer than its ttl of 60 s for it").at(solution.ProductCache).equals({"price": 11})
    why("What belongs to a product belongs to its caller, once it was returned.")
    for _ in range(3):
        called(products.get, "pen")["price"] = 99
    expect(called(products.get, "pen")).because("a caller changed the product that it was given, and the next one got the change").at(solution.ProductCache).equals({"price": 0})
    cache, database, products = _shop(solution, lamp=LAMP)
    database.hands_out_rows = True
    called(products.get, "lamp")["tags"].append("by the caller")
    if "by the caller" in database.rows["lamp"]["tags"]:
        fail("a database handed out its row, get gave that very dict to its caller, and a change by the caller is in the database", call='products.get("lamp")', place=solution.ProductCache)
    why("Each name is a product of its own, however alike they look.")
    names = ("lamp", "Lamp", " lamp", "lamp ", "a long name, number 1", "a long name, number 2", "")
    _, _, products = _shop(solution, **{name: {"price": number} for number, name in enumerate(names)})
    for number, name in [*enumerate(names)] * 2:
        expect(called(products.get, name)).because(f"get({name!r}) did not return the product of that name").at(solution.ProductCache).equals({"price": number})
    other_cache, _, other = _shop(solution, lamp={"price": 1})
    expect(called(other.get, "lamp")).because("another ProductCache, with another cache and database, returned the product of the first").at(solution.ProductCache).equals({"price": 1})
    why("A failed load is no answer. Its caller has to hear of it, and the next one has to ask again.")
    for problem in (ConnectionError("database down"), ValueError("bad row")):
        cache, database, products = _shop(solution, lamp=LAMP)
        database.fails = [problem]
        try:
            got = called(products.get, "lamp")
        except Exception as error:
            got = error
        if got is not problem:
            fail(f"load raised {type(problem).__name__}, and it did not reach the caller of get", call='products.get("lamp")', place=solution.ProductCache)
        if cache.entries:
            fail(f"load raised {type(problem).__name__}, and something was cached", call='products.get("lamp")', place=solution.ProductCache)
        expect(called(products.get, "lamp")).because("a load had failed, and the next get did not return the product").at(solution.ProductCache).equals(LAMP)


@check(after=a_hit_spares_the_database)
def absence_is_remembered(solution):
    """That there is no such product is remembered as well.

    Otherwise the cache is open to everybody who asks for what does not exist: each such request goes through to the
    database.
    """
    cache, database, products = _shop(solution, lamp=LAMP)
    got = [called(products.get, "ghost") for _ in range(4)]
    _no_wrong(solution, cache)
    evidence("four gets of a product that does not exist", f"{len(database.loads)} {'loads' if len(database.loads) != 1 else 'load'}")
    expect(got).because("there is no such product, and get did not return None").at(solution.ProductCache).equals([None] * 4)
    if len(database.loads) != 1:
        fail(f"there is no such product, and four gets of it asked the database {len(database.loads)} times", call='products.get("ghost")', place=solution.ProductCache)
    expect(cache.ttls).because("the absence of a product was not set with the ttl of 60 seconds").at(solution.ProductCache).equals([60])
    why("Absence ends: by time, or by an update.")
    database.rows["ghost"] = LAMP
    cache.now += 60
    expect(called(products.get, "ghost")).because("the product exists now, the 60 seconds are over, and get still returned something else").at(solution.ProductCache).equals(LAMP)
    called(products.get, "newcomer")
    called(products.update, "newcomer", {"price": 5})
    expect(called(products.get, "newcomer")).because("its absence was remembered, then the product was added by update, and get returned something else").at(
        solution.ProductCache
    ).equals({"price": 5})


@check(after=a_hit_spares_the_database)
def an_update_deletes(solution):
    """An update saves first, and then deletes the entry.

    The database decides what is true. Whoever deletes first, invites a reader to put the old product back before it is
    replaced.
    """
    cache, database, products = _shop(solution, lamp=LAMP)
    called(products.get, "lamp")
    before = len(cache.log)
    returned = called(products.update, "lamp", {"price": 12})
    steps = [step for step in cache.log[before:] if step in ("save", "delete", "set")]
    evidence("steps of an update", ", ".join(steps) or "none")
    if "set" in steps:
        fail("update put the product into the cache", call='products.update("lamp", …)', place=solution.ProductCache)
    expect(steps).because("an update did not save, and then delete").at(solution.ProductCache).equals(["save", "delete"])
    expect(database.rows["lamp"]).because("after update, another product is in the database").at(solution.ProductCache).equals({"price": 12})
    expect([called(products.get, "lamp") for _ in range(2)]).because("after update, get did not return the new product").at(solution.ProductCache).equals([{"price": 12}] * 2)
    if len(database.loads) != 2:
        fail(f"a get, an update and two gets asked the database {len(database.loads)} times, and not twice", call='products.update("lamp", …)', place=solution.ProductCache)
    called(products.update, "unknown", {"price": 7})
    expect(called(products.get, "unknown")).because("a product was updated that had no entry, and get did not return it").at(solution.ProductCache).equals({"price": 7})
    why("If nothing was saved, nothing has changed, and the entry is as good as before.")
    problem = ValueError("price below zero")
    database.fails = [problem]
    loads = len(database.loads)
    try:
        got: Any = called(products.update, "lamp", {"price": -1})
    except ValueError as error:
        got = error
    if got is not problem:
        fail("save raised ValueError, and it did not reach the caller of update", call='products.update("lamp", …)', place=solution.ProductCache)
    expect(called(products.get, "lamp")).because("save had failed, and get returned another product than before").at(solution.ProductCache).equals({"price": 12})
    if len(database.loads) != loads:
        fail("save had failed, and the entry was gone", call='products.update("lamp", …)', place=solution.ProductCache)
    database.fails = [ConnectionError("database down")]
    try:
        called(products.update, "lamp", {"price": 13})
    except ConnectionError:
        return
    fail("save raised ConnectionError, and it did not reach the caller of update", call='products.update("lamp", …)', place=solution.ProductCache)


@check(after=an_update_deletes)
def the_shop_is_open_without_its_cache(solution):
    """A cache that cannot be reached makes the shop slower, and closes nothing.

    It holds copies, and nothing that is not in the database. An error of a copy is no error of the request.
    """
    for broken in ("all", "get", "set", "delete"):
        cache, database, products = _shop(solution, lamp=LAMP)
        cache.unreachable = {broken}
        got = []
        try:
            got = [called(products.get, "lamp"), called(products.get, "ghost")]
            before = len(cache.ttls)
            called(products.update, "lamp", {"price": 12})
            called(products.update, "new", {"price": 1})
            if len(cache.ttls) > before:
                fail("cache.delete could not be reached, and update put something into the cache", call="products.update(…)", place=solution.ProductCache)
        except ConnectionError:
            what = "update" if len(got) == 2 else "get"
            fail(f"{'the cache' if broken == 'all' else 'cache.' + broken} could not be reached, and {what} raised ConnectionError", call=f"products.{what}(…)", place=solution.ProductCache)
        words = "the cache" if broken == "all" else f"cache.{broken}"
        evidence(f"{words} cannot be reached", f"products {got}; saved {database.rows.get('lamp')}")
        expect(got).because(f"{words} could not be reached, and get did not return what is in the database").at(solution.ProductCache).equals([LAMP, None])
        expect(database.rows.get("lamp")).because(f"{words} could not be reached, and update did not save the product").at(solution.ProductCache).equals({"price": 12})
        if broken in ("all", "get", "set"):
            expect(called(products.get, "lamp")).because(f"{words} could not be reached, and get did not return the product after an update").at(solution.ProductCache).equals({"price": 12})
        cache.unreachable = set()
        cache.now += 60
        expect(called(products.get, "lamp")).because("the cache could be reached again, the old entries had expired, and get did not return the product").at(solution.ProductCache).equals(
            {"price": 12}
        )
        loads = len(database.loads)
        called(products.get, "lamp")
        if len(database.loads) != loads:
            fail("the cache could be reached again, and was not used", call='products.get("lamp")', place=solution.ProductCache)
        cache.unreachable = {"all"}
        database.fails = [ConnectionError("database down")]
        try:
            called(products.get, "lamp")
        except ConnectionError:
            continue
        fail("the database could not be reached either, and get raised nothing", call='products.get("lamp")', place=solution.ProductCache)


@check(after=a_hit_spares_the_database)
def two_writers_leave_no_old_product(solution):
    """Two updates at once leave nothing in the cache that is not in the database.

    Each of them changes two systems, one after the other. Whoever is second in the one may be first in the other.
    """
    state: dict[str, Any] = {}

    def two() -> dict[str, Callable[[], Any]]:
        state["shop"] = _, _, products = _shop(solution, lamp=LAMP)
        called(products.get, "lamp")
        return {name: (lambda price=price: products.update("lamp", {"price": price})) for name, price in (("A", 11), ("B", 12))}

    def afterwards(run: Any) -> str:
        _, database, products = state["shop"]
        return "the same" if products.get("lamp") == database.rows["lamp"] else "another one"

    found = threads.explore(two, at="call", preemptions=2, limit=200, stop_after=1, observe=afterwards)
    if found.failures:
        _stumbled(found.failures[0], "two updates of the same product", solution)
    evidence("schedules of two updates", found.schedules, exact=False)
    evidence("what get returned afterwards, beside what was saved", " or ".join(sorted(found.outcomes)))
    if set(found.outcomes) != {"the same"}:
        fail("two updates of the same product met, and afterwards get returned another product than the one that was saved", call='products.update("lamp", …)', place=solution.ProductCache)


@check(after=a_hit_spares_the_database, seconds=30)
def one_load_for_all_who_miss(solution):
    """Many that miss the same product at once cause one load.

    A popular entry expires, and at that moment hundreds ask for it. Each query takes longer the more of them there are, so
    the database never catches up.
    """
    state: dict[str, Any] = {}

    def crowd(reachable: bool, skus: list[str], problem: BaseException | None = None) -> Callable[[], dict[str, Callable[[], Any]]]:
        def make() -> dict[str, Callable[[], Any]]:
            cache, database, products = _shop(solution, lamp=LAMP, mug={"price": 1}, pen={"price": 2})
            cache.unreachable = set() if reachable else {"all"}
            database.seconds = 100.0
            database.fails = [problem] if problem is not None else []
            state.update(cache=cache, database=database, products=products)

            def asks(sku: str) -> Callable[[], Any]:
                def ask() -> Any:
                    try:
                        return products.get(sku)
                    except (ValueError, OSError) as error:
                        return error

                return ask

            return {f"{sku} {number}": asks(sku) for number, sku in enumerate(skus)}

        return make

    for words, reachable in (("with the cache", True), ("while the cache cannot be reached", False)):
        run = _replayed(crowd(reachable, ["lamp"] * 20), "twenty gets of the same product", solution)
        loads = len(state["database"].loads)
        evidence(f"twenty gets of the same product at once, {words}", f"{loads} {'load' if loads == 1 else 'loads'}")
        if loads != 1:
            fail(f"twenty threads asked for the same product at once, {words}, and the database was asked {loads} times", call='products.get("lamp")', place=solution.ProductCache)
        expect(list(run.results.values())).because("twenty threads asked for the same product at once, and not all got it").at(solution.ProductCache).equals([LAMP] * 20)
        why("What belongs to one caller is not seen by another.")
        if min(len({id(product) for product in run.results.values()}), len({id(product["tags"]) for product in run.results.values()})) < 20:
            fail("threads that waited for the same load were given the same dict or the same list in it: a change by one is seen by the others", call='products.get("lamp")', place=solution.ProductCache)
    for words, reachable in (("with the cache", True), ("while the cache cannot be reached", False)):
        _replayed(crowd(reachable, ["ghost"] * 5), "five gets of a product that does not exist", solution)
        if (loads := len(state["database"].loads)) != 1:
            fail(f"five threads asked at once for a product that does not exist, {words}, and the database was asked {loads} times", call='products.get("ghost")', place=solution.ProductCache)

    def with_others() -> dict[str, Callable[[], Any]]:
        _, database, products = _shop(solution, lamp=LAMP, mug={"price": 1})
        other = _shop(solution, lamp={"price": 99})[2]
        started, updated, go_on = (threading.Event() for _ in range(3))
        state.update(database=database)

        def on_load(sku: str) -> None:
            started.set()
            go_on.wait()

        database.on_load = on_load

        def another() -> Any:
            started.wait()
            found = other.get("lamp")
            products.update("mug", {"price": 5})
            updated.set()
            return found

        def joins() -> Any:
            updated.wait()
            return products.get("lamp")

        def ends() -> None:
            updated.wait()
            time.sleep(1)
            go_on.set()

        return {"first": lambda: products.get("lamp"), "another": another, "joins": joins, "ends": ends}

    run = _replayed(with_others, "a load, and others beside it", solution)
    expect(run.results["another"]).because("a lamp was being loaded, and another ProductCache, with another database, returned something else than its own lamp").at(solution.ProductCache).equals({"price": 99})
    if state["database"].loads.count("lamp") != 1:
        fail("the lamp was being loaded, the mug was updated, and a get of the lamp began a second load of it", call='products.update("mug", …)', place=solution.ProductCache)
    why("Those who ask for something else have nothing to wait for.")
    _replayed(crowd(True, ["lamp", "mug", "pen", "ghost"]), "gets of four products", solution)
    evidence("gets of four products at once: loads under way together", state["database"].most_together)
    if state["database"].most_together < 4:
        fail(f"four threads asked for four products, and at most {state['database'].most_together} loads were under way together", call="products.get(sku)", place=solution.ProductCache)
    why("A load that fails ends, too. Those who wait hear of it, and the next one tries again.")
    problem = ValueError("bad row")
    run = _replayed(crowd(True, ["lamp"] * 3, problem), "a load that fails, for which three wait,", solution)
    got = list(run.results.values())
    evidence("a load that fails, for which three wait", ", ".join(type(each).__name__ for each in got))
    if any(type(each) is not ValueError for each in got):
        fail(f"three threads waited for a load that raised ValueError, and not all of them got that: {', '.join(type(each).__name__ for each in got)}", call='products.get("lamp")', place=solution.ProductCache)

    def again() -> dict[str, Callable[[], Any]]:
        state["database"].seconds = 0.0
        return {"again": lambda: state["products"].get("lamp")}

    run = _replayed(again, "the get after a load that failed", solution)
    expect(run.results.get("again")).because("a load had failed, and the next get did not return the product").at(solution.ProductCache).equals(LAMP)
    why("\"Is a load under way?\" and \"I am loading\" are one step. Between them another thread asks the same.")

    def three() -> dict[str, Callable[[], Any]]:
        return crowd(True, ["lamp"] * 3)()

    found = threads.explore(three, at="line", preemptions=1, limit=150, stop_after=1, observe=lambda run: state["database"].most["lamp"])
    if found.failures:
        _stumbled(found.failures[0], "three gets of the same product", solution)
    evidence("three gets of the same product: loads under way at once", " or ".join(map(str, sorted(found.outcomes))))
    if max(found.outcomes) > 1:
        fail(f"three threads asked for the same product, and {max(found.outcomes)} loads of it were under way at once", call='products.get("lamp")', place=solution.ProductCache)


@check(after=one_load_for_all_who_miss, stretch=True, seconds=30)
def an_update_is_seen_at_once(solution):
    """After an update nobody gets the old product, whatever is still under way.

    A reader has loaded the old product, and is slow. The writer updates and deletes. Then the reader tells the cache what
    it has, and the old price is back for a whole time to live.
    """
    state: dict[str, Any] = {}

    def meet() -> dict[str, Callable[[], Any]]:
        cache, database, products = _shop(solution, lamp={"price": 10})
        read, go_on = threading.Event(), threading.Event()
        state.update(cache=cache, database=database, products=products, got=[], late=None)

        def slow_once(sku: str) -> None:
            database.on_load = None
            read.set()
            go_on.wait()

        database.on_load = slow_once

        def reader() -> None:
            state["late"] = products.get("lamp")

        def writer() -> None:
            read.wait()
            products.update("lamp", {"price": 12})
            state["got"].append(products.get("lamp"))
            go_on.set()

        return {"reader": reader, "writer": writer}

    run = threads.replay(meet)
    if run.deadlock:
        fail("a load from before an update was still under way, and the get after the update waited for it", call='products.get("lamp")', place=solution.ProductCache)
    _no_errors(run, "a load and an update met", solution)
    got = [*state["got"], state["products"].get("lamp")]
    evidence("a load of the price 10 is under way, and the price is updated to 12; get after the update, and after the end of that load", ", ".join(str(each and each.get("price")) for each in got))
    if got[0] != {"price": 12}:
        fail("a load from before an update was still under way, and the get after the update returned the old product", call='products.get("lamp")', place=solution.ProductCache)
    if got[1] != {"price": 12}:
        fail("a load from before an update ended after it, and from then on get returned the old product", call='products.get("lamp")', place=solution.ProductCache)
    if any('10' in text for text in state["cache"].texts):
        fail("a load from before an update ended after it, and told the cache the old product", call='products.get("lamp")', place=solution.ProductCache)
    why("A load that begins while `save` is at work has seen the old product as well.")

    def inside_save() -> dict[str, Callable[[], Any]]:
        cache, database, products = _shop(solution, lamp={"price": 10})
        saving, read, updated = (threading.Event() for _ in range(3))
        state.update(products=products)

        def on_save() -> None:
            saving.set()
            read.wait()

        def on_load(sku: str) -> None:
            database.on_load = None
            read.set()
            updated.wait()

        database.on_save, database.on_load = on_save, on_load

        def reader() -> None:
            saving.wait()
            products.get("lamp")

        def writer() -> Any:
            products.update("lamp", {"price": 12})
            found = products.get("lamp")
            updated.set()
            return found

        return {"reader": reader, "writer": writer}

    run = threads.replay(inside_save)
    for error in run.errors.values():
        raise error
    if run.deadlock:
        fail("a load had begun while save was at work, and the get after the update waited for it", call='products.get("lamp")', place=solution.ProductCache)
    expect([run.results["writer"], state["products"].get("lamp")]).because("a load had begun while save was at work, and the gets after the update did not return the new product").at(
        solution.ProductCache
    ).equals([{"price": 12}] * 2)
    why("A load that was overtaken and then fails has nothing to do with the one that is under way now.")

    def fails_late() -> dict[str, Callable[[], Any]]:
        _, database, products = _shop(solution, lamp={"price": 10})
        read, go_on, failed, second, last = (threading.Event() for _ in range(5))
        state.update(database=database, late=None)

        def first_load(sku: str) -> None:
            database.on_load = second_load
            read.set()
            go_on.wait()
            raise ValueError("late")

        def second_load(sku: str) -> None:
            database.on_load = None
            second.set()
            last.wait()

        database.on_load = first_load

        def reader() -> None:
            try:
                products.get("lamp")
            except ValueError as error:
                state["late"] = error
            failed.set()

        def writer() -> Any:
            read.wait()
            products.update("lamp", {"price": 12})
            return products.get("lamp")

        def joins() -> Any:
            second.wait()
            go_on.set()
            failed.wait()
            return products.get("lamp")

        def ends() -> None:
            failed.wait()
            time.sleep(1)
            last.set()

        return {"reader": reader, "writer": writer, "joins": joins, "ends": ends}

    run = _replayed(fails_late, "a load that was overtaken by an update and then failed", solution)
    expect([run.results["writer"], run.results["joins"]]).because("a load that was overtaken by an update failed, and the gets after the update did not return the new product").at(
        solution.ProductCache
    ).equals([{"price": 12}] * 2)
    if len(state["database"].loads) != 2:
        fail("a load that was overtaken by an update failed, and after that two loads from after the update were under way at once", call='products.get("lamp")', place=solution.ProductCache)

    def fails_meanwhile() -> dict[str, Callable[[], Any]]:
        _, database, products = _shop(solution, lamp={"price": 10})

        def first_load(sku: str) -> None:
            database.on_load = None
            raise ValueError("bad row")

        database.on_load = first_load

        def reader() -> str:
            try:
                return str(products.get("lamp")["price"])
            except ValueError:
                return "ValueError"

        return {"reader": reader, "writer": lambda: products.update("lamp", {"price": 12})}

    found = threads.explore(fails_meanwhile, at="line", preemptions=1, limit=100, stop_after=1, observe=lambda run: run.results["reader"])
    if found.failures:
        _stumbled(found.failures[0], "a load that fails and an update", solution)
    why("\"Has there been an update?\" and the `set` are one step, or else the update comes between the two.")

    def race() -> dict[str, Callable[[], Any]]:
        cache, database, products = _shop(solution, lamp={"price": 10})
        state.update(products=products)

        def writer() -> Any:
            products.update("lamp", {"price": 12})
            return products.get("lamp")

        return {"reader": lambda: products.get("lamp"), "writer": writer}

    found = threads.explore(race, at="line", preemptions=2, limit=400, stop_after=1, observe=lambda run: (run.results["writer"]["price"], state["products"].get("lamp")["price"]))
    if found.failures:
        _stumbled(found.failures[0], "a get and an update of the same product", solution)
    evidence("schedules of a get and an update", found.schedules, exact=False)
    evidence("the writer's next get, and a later one", " or ".join(f"{first}, {then}" for first, then in sorted(found.outcomes)))
    if set(found.outcomes) != {(12, 12)}:
        fail("a get and an update met, and a get that began after the update returned the old product", call='products.get("lamp")', place=solution.ProductCache)


# --- how it is observed ----------------------------------------------------------------------


def _shop(solution: Any, **products: Any) -> tuple[Cache, Database, Any]:
    log: list[Any] = []
    cache, database = Cache(log), Database(log, **products)
    return cache, database, called(solution.ProductCache, cache, database, 60)


def _no_wrong(solution: Any, cache: Cache) -> None:
    if cache.wrong:
        fail(cache.wrong, call="products.get(sku)", place=solution.ProductCache)


def _replayed(make: Callable[[], Any], words: str, solution: Any) -> Any:
    run = threads.replay(make)
    _no_errors(run, words, solution)
    return run


def _no_errors(run: Any, words: str, solution: Any) -> None:
    for error in run.errors.values():
        raise error
    if run.deadlock or run.too_many_steps:
        fail(f"{words} did not come to an end: a thread waits for ever", call="products.get(sku)", place=solution.ProductCache)


def _stumbled(failure: Any, words: str, solution: Any) -> None:
    _no_errors(failure.run, words, solution)
    fail(f"{words}: {failure.run}", call="products.get(sku)", place=solution.ProductCache)
