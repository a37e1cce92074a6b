"""Checks for event_bus_outbox: processes die at every statement, the bus fails and repeats itself, and two workers share a database."""

from __future__ import annotations

import os
import random
import sqlite3
import tempfile
from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, expect, fail, faults, raised_at, sql, why


@check
def a_stored_order_is_announced(solution):
    """An order is stored first, and announced by the relay, once.

    Sending is not part of placing an order: if the bus is slow or down, customers still buy.
    """
    conn, bus, shop = fixtures.shop(solution)
    moments = []
    bus.before = lambda event: moments.append("before the commit" if conn.in_transaction else "after the commit" if fixtures.stored(conn) else "before anything was stored")
    for order in fixtures.ORDERS:
        fixtures.placed(solution, shop, *order)
        if conn.in_transaction:
            fail("place has returned, and the order is not committed", call=f"shop.place{order}", place=solution.Shop)
    evidence("place called publish", moments[0] if moments else "no")
    expect(fixtures.stored(conn)).because("three orders were placed, and the table orders does not hold them").at(solution.Shop).equals(sorted(fixtures.ORDERS))
    if moments:
        fail(f"place called publish, {moments[0]}", call="shop.place('o-1', 'ann', 250)", place=solution.Shop)
    _relay(solution, shop)
    evidence("published by relay", bus.orders())
    expect(bus.orders()).because("three orders were placed, and relay did not publish one event for each of them in their order").at(solution.Shop).equals([order for order, _, _ in fixtures.ORDERS])
    for event, (order, customer, cents) in zip(bus.events, fixtures.ORDERS):
        known = event.get("id")
        if not isinstance(known, str):
            fail("the id of an event is no text", call=f"publish({event})", place=solution.Shop)
        expect(event).because("an event does not tell of its order as the task says").at(solution.Shop).equals({"id": known, "type": "order_placed", "order": order, "customer": customer, "cents": cents})
    why("Its id is how a receiver knows an event again.")
    if len({event["id"] for event in bus.events}) < 3:
        fail("two events have the same id", call="publish(event)", place=solution.Shop)
    why("What was published is struck off, or else everything is sent again with each call.")
    _relay(solution, shop)
    evidence("published by a second relay", len(bus.events) - 3)
    if len(bus.events) > 3:
        fail("a second relay published events again", call="shop.relay()", place=solution.Shop)
    odd = "o'neill\"; --"
    fixtures.placed(solution, shop, odd, "", 7)
    _relay(solution, fixtures.shop(solution, conn, bus)[2])
    expect(bus.orders()[3:]).because("after a restart one new order was waiting, and relay did not publish this one").at(solution.Shop).equals([odd])
    ids = [event["id"] for event in bus.events]
    evidence("a later order has the id of an earlier one", "yes" if ids[3] in ids[:3] else "no")
    if ids[3] in ids[:3]:
        fail("an order was placed after the others had been published, and its event has the id of one of theirs", call="publish(event)", place=solution.Shop)
    fixtures.placed(solution, shop, "free", "bob", 0)
    _relay(solution, shop)
    expect(bus.orders()[4:]).because("an order of 0 cents was placed, and relay did not publish it").at(solution.Shop).equals(["free"])
    for number in range(130):
        fixtures.placed(solution, shop, f"n-{number}", "bob", number)
    _relay(solution, shop)
    evidence("130 orders were waiting, published by one relay", len(bus.events) - 5)
    expect(bus.orders()[5:]).because("130 orders were waiting, and one call of relay did not publish them in their order").at(solution.Shop).equals([f"n-{number}" for number in range(130)])


@check(after=a_stored_order_is_announced)
def only_what_is_stored_is_announced(solution):
    """Wherever placing an order dies or is refused, order and event are both there, or neither is.

    An event without an order packs a parcel that nobody has bought. An order without an event waits for ever. One transaction
    for both has no moment in between.
    """
    conn, bus, shop = fixtures.shop(solution)
    fixtures.placed(solution, shop, "o-1", "ann", 250)
    open_after: list[bool] = []
    for customer in ("mallory", "ann"):
        try:
            called(shop.place, "o-1", customer, 9900)
        except sqlite3.IntegrityError:
            pass
        except Failed:
            raise
        except Exception as error:
            fail(f"an id that exists was refused with {type(error).__name__}, and not with IntegrityError", call="shop.place('o-1', …) for the second time", place=raised_at(error) or solution.Shop)
        else:
            fail("an id that exists was not refused", call="shop.place('o-1', …) for the second time", place=solution.Shop)
        open_after.append(conn.in_transaction)
        fixtures.placed(solution, shop, f"{customer}'s next", "bob", 5)
    _relay(solution, shop)
    evidence("a transaction is open after a refusal", "yes" if any(open_after) else "no")
    told = [(event["order"], event["customer"]) for event in bus.events]
    evidence("announced after two refusals", told)
    evidence("stored after two refusals", fixtures.stored(conn))
    expect(told).because("orders were refused, and what was announced is not what was stored").at(solution.Shop).equals([("o-1", "ann"), ("mallory's next", "bob"), ("ann's next", "bob")])
    expect(fixtures.stored(conn)).because("orders were refused, and the stored ones changed").at(solution.Shop).equals([("ann's next", "bob", 5), ("mallory's next", "bob", 5), ("o-1", "ann", 250)])
    if any(open_after):
        fail("an order was refused, and a transaction is open", call="shop.place('o-1', …) for the second time", place=solution.Shop)

    why("The process dies between two statements. What was committed stays, and everything else is gone.")
    worlds: list[Any] = []

    def run(point: faults.CrashPoint) -> None:
        conn, bus, shop = fixtures.shop(solution)
        worlds.append((conn, bus))
        fixtures.placed(solution, shop, "a-1", "ann", 100)
        point.watch_sql(conn)
        with point:
            shop.place("o-2", "bob", 250)

    silent, ghosts = [], []
    for crash in faults.crash_points(run, at_most=40):
        conn, bus = worlds[-1]
        shop = fixtures.shop(solution, conn, bus)[2]
        _relay(solution, shop)
        there = [order for order, _, _ in fixtures.stored(conn)]
        evidence(f"died before {crash.where}" if crash.crashed else "did not die", f"stored {there}, announced {bus.orders()}", exact=False)
        silent += [order for order in there if order not in bus.orders()]
        ghosts += [order for order in bus.orders() if order not in there]
    evidence("stored and not announced", len(silent))
    evidence("announced and not stored", len(ghosts))
    if silent:
        fail("place died after the order was committed, and no relay ever announces it", call="shop.place('o-2', 'bob', 250)", place=solution.Shop)
    if ghosts:
        fail("place died before the order was committed, and it was announced", call="shop.place('o-2', 'bob', 250)", place=solution.Shop)


@check(after=a_stored_order_is_announced)
def a_relay_that_dies_loses_nothing(solution):
    """Wherever the relay dies, the next one publishes what is missing, and at most one event comes twice.

    Between the call of publish and the note that it was made lies a moment, whatever is done. Noted before, an event is lost in
    it; noted afterwards, it comes twice. Only the second can be mended by the receiver.
    """
    worlds: list[Any] = []

    def run(point: faults.CrashPoint) -> None:
        conn = sql.connect(":memory:")
        bus = fixtures.Bus(conn)
        publish = point.watch(bus.publish, "publish")
        shop = called(solution.Shop, conn, publish)
        worlds.append((conn, bus))
        for order in fixtures.ORDERS:
            fixtures.placed(solution, shop, *order)
        point.watch_sql(conn)
        with point:
            shop.relay()

    rows = []
    for crash in faults.crash_points(run, at_most=60):
        conn, bus = worlds[-1]
        before = len(bus.events)
        _relay(solution, fixtures.shop(solution, conn, bus)[2])
        where = f"died before {crash.where.partition('(')[0] if crash.where.startswith('publish') else crash.where}, {before} published" if crash.crashed else "did not die"
        evidence(where, bus.orders(), exact=False)
        rows.append((where, bus))
    wanted = [order for order, _, _ in fixtures.ORDERS]
    lost = [where for where, bus in rows if set(bus.orders()) != set(wanted)]
    repeated = max(len(bus.events) - len(set(bus.orders())) for _, bus in rows)
    renamed = [where for where, bus in rows if len({event["id"] for event in bus.events}) > len(set(bus.orders()))]
    evidence("deaths after which an event was never published", len(lost))
    evidence("most events that came twice after one death", repeated)
    if lost:
        fail("the relay died, and an event was never published", call="shop.relay()", place=solution.Shop)
    if repeated > 1:
        fail(f"the relay died, and the next one published {repeated} events again", call="shop.relay()", place=solution.Shop)
    if renamed:
        fail("an event that was published twice had two ids, so that no receiver can know it again", call="shop.relay()", place=solution.Shop)
    for where, bus in rows:
        if list(dict.fromkeys(bus.orders())) != wanted:
            fail("the relay died, and events were then published in another order than that of their orders", call="shop.relay()", place=solution.Shop)


@check(after=a_stored_order_is_announced)
def the_bus_may_be_slow_or_down(solution):
    """A bus that fails keeps its events waiting, and a slow one holds up nobody.

    A transaction that is open while a network is waited for locks out everybody who wants to place an order.
    """
    conn, bus, shop = fixtures.shop(solution)
    for order in fixtures.ORDERS:
        fixtures.placed(solution, shop, *order)
    down = ConnectionError("the bus is down")

    def fail_once(event: Any) -> None:
        if len(bus.events) == 1 and not tried:
            tried.append(event)
            raise down

    tried: list[Any] = []
    bus.before = fail_once
    try:
        shop.relay()
        raised: Any = None
    except Failed:
        raise
    except Exception as error:
        raised = error
    first = bus.orders()
    evidence("published until the bus failed", first)
    if bus.open:
        fail("a transaction was open while publish ran", call="shop.relay()", place=solution.Shop)
    if not tried:
        fail("relay did not publish the second event", call="shop.relay()", place=solution.Shop)
    if raised is not down:
        fail(f"publish raised ConnectionError, and relay {'raised nothing' if raised is None else f'raised {type(raised).__name__}'}", call="shop.relay()", place=solution.Shop)
    if conn.in_transaction:
        fail("publish raised, and a transaction is open", call="shop.relay()", place=solution.Shop)
    _relay(solution, shop)
    evidence("published by the next relay", bus.orders()[len(first) :])
    expect(bus.orders()).because("publish failed for the second of three events, and the two calls of relay did not publish each of them once, in order").at(solution.Shop).equals([order for order, _, _ in fixtures.ORDERS])

    why("Orders go on coming in while the relay works. One that is struck off without having been published is lost.")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "shop.db")
        conn, other = sql.connect(path, timeout=0), sql.connect(path, timeout=0)
        bus = fixtures.Bus(conn)
        shop, second = called(solution.Shop, conn, bus.publish), called(solution.Shop, other, bus.publish)
        locked: list[Any] = []

        def meanwhile(event: Any) -> None:
            number = len(bus.events)
            if number < 3:
                try:
                    second.place(f"meanwhile-{number}", "bob", number)
                except sqlite3.OperationalError as error:
                    locked.append(error)

        bus.before = meanwhile
        for order in fixtures.ORDERS:
            fixtures.placed(solution, shop, *order)
        _relay(solution, shop)
        bus.before = lambda event: None
        _relay(solution, shop)
        got, wanted = bus.orders(), [row[0] for row in fixtures.stored(conn)]
        conn.close()
        other.close()
    evidence("orders placed while publish ran, and published in the end", f"{sum(order.startswith('meanwhile') for order in got)} of 3")
    if locked:
        fail("another process could not place an order while publish ran: the database was locked", call="shop.relay()", place=solution.Shop)
    if set(got) != set(wanted):
        fail("an order was placed while publish ran, and it was never announced", call="shop.relay()", place=solution.Shop)
    if len(got) > len(wanted):
        fail("orders were placed while publish ran, and events were published twice", call="shop.relay()", place=solution.Shop)


@check
def an_event_counts_once(solution):
    """However often and in whatever order events arrive, each counts once.

    A bus that promises to deliver at least once delivers twice some day. The receiver has to know an event again.
    """
    events = [
        fixtures.event(1, "ann", 250), fixtures.event(2, "bob", 99), fixtures.event(3, "ann", 100), fixtures.event(4, "ann", 100),
        fixtures.event(5, "bob", 12345, currency="EUR"), {**fixtures.event(6, "bob", 100), "order": "o-5"}, fixtures.event(7, "Ann", (2**53 + 1) * 100 + 99),
    ]
    for event, odd in zip(events[1:], ("1", "01", "E", "e", "", "e ")):
        event["id"] = odd  # texts that are alike, and not the same
    wanted = {"ann": 4, "bob": 124, "Ann": 2**53 + 1}
    conn, points = fixtures.points(solution)
    _handle(solution, points, events[0])
    if conn.in_transaction:
        fail("handle has returned, and nothing is committed", call="points.handle(event)", place=solution.Points)
    expect(fixtures.counted(conn)).because("one event of 250 cents was handled, and the points are not the right ones").at(solution.Points).equals({"ann": 2})
    deliveries = {"as they were sent": events, "backwards": events[::-1], "all twice": events * 2, "each twice in a row": [one for event in events for one in (event, event)]}
    for seed in range(3):
        mixed = events * 3
        random.Random(seed).shuffle(mixed)
        deliveries[f"three times, mixed up ({seed + 1})"] = mixed
    for words, arriving in deliveries.items():
        conn, points = fixtures.points(solution)
        for event in arriving:
            _handle(solution, points, event)
        found = fixtures.counted(conn)
        evidence(words, found)
        expect(found).because(f"seven events arrived {words}, and the points are not the right ones").at(solution.Points).equals(wanted)
    why("A restart forgets all that was only in memory.")
    for event in events:
        _handle(solution, fixtures.points(solution, conn)[1], event)
    found = fixtures.counted(conn)
    evidence("after a restart, all once more", found)
    expect(found).because("after a restart the events arrived once more, and counted again").at(solution.Points).equals(wanted)
    why("The same event may come with more in it, from a newer version of the shop. Its id says that it is the same.")
    for more in ({"currency": "EUR"}, {"cents": 100}, {"customer": "bob"}):
        _handle(solution, points, {**events[0], **more})
        found = fixtures.counted(conn)
        evidence(f"an event that was handled, once more with another {next(iter(more))}", found)
        expect(found).because(f"an event came once more, with another {next(iter(more))}, and counted again").at(solution.Points).equals(wanted)
    why("The next version of the shop announces things that this receiver has never heard of. That is no reason to stop.")
    for event in ({"id": "r-1", "type": "order_rated", "customer": "ann", "order": "o-1", "cents": 500}, {"id": "r-2", "type": "shop_closed"}):
        _handle(solution, points, event)
        expect(fixtures.counted(conn)).because("an event of another type changed the points").at(solution.Points).equals(wanted)
        if conn.in_transaction:
            fail("an event of another type left a transaction open", call=f"points.handle({event})", place=solution.Points)


@check(after=an_event_counts_once)
def a_receiver_that_dies_counts_once(solution):
    """Wherever handling an event dies or fails, the event counts once after it was delivered again.

    Noted before the points, it is lost if the process dies in between. Noted after them, it counts twice. Noted with them, in one
    transaction, neither can happen.
    """
    worlds: list[Any] = []
    again = fixtures.event(2, "ann", 500)

    def run(point: faults.CrashPoint) -> None:
        conn, points = fixtures.points(solution)
        worlds.append(conn)
        _handle(solution, points, fixtures.event(1, "ann", 250))
        point.watch_sql(conn)
        with point:
            points.handle(again)

    rows: list[tuple[str, Any]] = []
    for crash in faults.crash_points(run, at_most=40):
        conn = worlds[-1]
        points = fixtures.points(solution, conn)[1]
        _handle(solution, points, again)
        rows.append((f"died before {crash.where}" if crash.crashed else "did not die", fixtures.counted(conn).get("ann", 0)))
    for number in range(1, 40):
        conn, points = fixtures.points(solution)
        _handle(solution, points, fixtures.event(1, "ann", 250))
        state = {"statements": 0, "where": ""}

        def refuse(text: str) -> None:
            if text.lstrip().upper().startswith(("ROLLBACK", "COMMIT", "END")):
                return
            state["statements"] += 1
            if state["statements"] == number:
                state["where"] = " ".join(text.split())[:40]
                raise sqlite3.OperationalError("disk I/O error")

        with sql.before_each(conn, refuse):
            try:
                points.handle(again)
                raised = False
            except sqlite3.OperationalError:
                raised = True
        if not state["where"]:
            break
        if raised and conn.in_transaction:
            fail("handle raised, and a transaction is open", call="points.handle(event)", place=solution.Points)
        if conn.in_transaction:
            conn.rollback()
        if raised:
            _handle(solution, points, again)
        rows.append((f"disk I/O error at {state['where']}", fixtures.counted(conn).get("ann", 0)))
    for words, found in rows:
        evidence(words, found, exact=False)
    found = sorted({count for _, count in rows})
    evidence("points of ann, 7 being right", found)
    if len(rows) < 2:
        fail("handle sent no statement", call="points.handle(event)", place=solution.Points)
    for words, count in rows:
        if count < 7:
            fail(f"handle {'failed' if words.startswith('disk') else 'died'}, the event was delivered again, and it did not count", call="points.handle(event)", place=solution.Points)
        if count > 7:
            fail(f"handle {'failed' if words.startswith('disk') else 'died'}, the event was delivered again, and it counted twice", call="points.handle(event)", place=solution.Points)


@check(after=an_event_counts_once)
def two_workers_count_once(solution):
    """Two processes that get the same event at the same time count it once.

    Asking first whether an event is known is not enough: both ask, and both hear no. A unique key lets one of them in.
    """
    _race(solution, fixtures.event(2, "ann", 500), 7)
    why("Two different events of one customer both count. Points that were read before the transaction are out of date in it.")
    _race(solution, fixtures.event(9, "ann", 300), 10)


def _race(solution: Any, others_event: dict[str, Any], right: int) -> None:
    event, rows = fixtures.event(2, "ann", 500), []
    same = others_event == event
    words = "the same event" if same else "two events of one customer"
    for number in range(1, 40):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "points.db")
            mine, others = sql.connect(path, timeout=0), sql.connect(path, timeout=0)
            points, second = fixtures.points(solution, mine)[1], fixtures.points(solution, others)[1]
            _handle(solution, points, fixtures.event(1, "ann", 250))
            state = {"statements": 0, "where": ""}

            def meanwhile(text: str) -> None:
                state["statements"] += 1
                if state["statements"] == number:
                    state["where"] = " ".join(text.split())[:40]
                    _tried(second, others_event, others)

            with sql.before_each(mine, meanwhile):
                _tried(points, event, mine)
            for worker, conn, its in ((second, others, others_event), (points, mine, event)):
                _tried(worker, its, conn)
            found = fixtures.counted(mine).get("ann", 0)
            mine.close()
            others.close()
        if not state["where"]:
            break
        rows.append((state["where"], found))
        evidence(f"{words}, the other one before {state['where']}", found, exact=False)
    evidence(f"points of ann, {right} being right", sorted({found for _, found in rows}))
    if not rows:
        fail("handle sent no statement", call="points.handle(event)", place=solution.Points)
    for _, found in rows:
        if found > right:
            fail(f"two workers handled {words} at the same time, and {'it' if same else 'one'} counted twice", call="points.handle(event)", place=solution.Points)
        if found < right:
            fail(f"two workers handled {words} at the same time, and {'it' if same else 'one of them'} did not count", call="points.handle(event)", place=solution.Points)


@check(stretch=True)
def the_board_shows_the_latest(solution):
    """The board shows the latest status of an order, in whatever order the events arrive.

    Events of one order are published in order, and still a repetition or a second worker brings an old one late. A version tells
    the two apart.
    """
    names = {1: "placed", 2: "paid", 9: "packed", 10: "sent"}
    events = [{"id": f"e-{order}-{version}", "type": "order_status", "order": order, "version": version, "status": f"{name}"} for order in ("o-1", "o-2") for version, name in names.items()]
    for seed in range(8):
        arriving = events * 2
        random.Random(seed).shuffle(arriving)
        conn = sql.connect(":memory:")
        board = called(solution.Board, conn)
        known: dict[str, int] = {}
        for event in arriving:
            called(board.handle, event)
            if conn.in_transaction:
                fail("handle has returned, and nothing is committed", call="board.handle(event)", place=solution.Board)
            known[event["order"]] = max(known.get(event["order"], 0), event["version"])
            for order in ("o-1", "o-2"):
                expect(called(board.status, order)).because("the status on the board is not the one with the highest version that has arrived").at(solution.Board).equals(names.get(known.get(order, 0)))
        again = called(solution.Board, conn)
        evidence(f"status of o-1 and o-2 after delivery {seed + 1}", [called(again.status, order) for order in ("o-1", "o-2")])
        expect([called(again.status, order) for order in ("o-1", "o-2", "o-3")]).because("a board that was made again for the same database does not show the latest status").at(solution.Board).equals(["sent", "sent", None])


# --- how it is observed ----------------------------------------------------------------------


def _relay(solution: Any, shop: Any) -> None:
    try:
        called(shop.relay)
    except Failed:
        raise
    except Exception as error:
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        fail("relay raised although the bus was up", call="shop.relay()", place=raised_at(error) or solution.Shop)


def _handle(solution: Any, points: Any, event: dict[str, Any]) -> None:
    try:
        called(points.handle, dict(event))
    except Failed:
        raise
    except Exception as error:
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        words = "an event that was handled before" if isinstance(error, sqlite3.IntegrityError) else "an event of another type" if event["type"] != "order_placed" else "an event"
        fail(f"{words} made handle raise {type(error).__name__}", call=f"points.handle({event})", place=raised_at(error) or solution.Points)


def _tried(worker: Any, event: dict[str, Any], conn: sqlite3.Connection) -> None:
    """Deliver an event that may fail for the lock of another worker: it is delivered again later."""
    try:
        worker.handle(dict(event))
    except sqlite3.Error:
        if conn.in_transaction:
            conn.rollback()
