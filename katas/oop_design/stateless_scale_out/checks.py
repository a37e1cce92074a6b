"""Checks for stateless_scale_out: several workers on one database, with one coming in between at every statement."""

import contextlib
import random
import sqlite3
import tempfile
import threading
from pathlib import Path
from unittest.mock import patch

from katabook import called, check, evidence, expect, fail, named, raised_at, sql, why


SCHEMA = """
CREATE TABLE events (name TEXT PRIMARY KEY, seats INTEGER NOT NULL);
CREATE TABLE orders (id TEXT NOT NULL, event TEXT NOT NULL, buyer TEXT NOT NULL);
CREATE TABLE calls (buyer TEXT NOT NULL, minute INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (buyer, minute));
"""


@check
def one_worker_sells(solution):
    """One worker sells what there is, and says so when there is nothing left.

    This is what the starter does. It has to stay true on the way to five.
    """
    if "".join(solution.SCHEMA.split()).lower() != "".join(SCHEMA.split()).lower():
        fail("SCHEMA is not what it was: the tables are shared with others", place=solution.TicketShop)
    world = _World(solution, opera=2, circus=1)
    shop = named(world.worker(), "shop")
    found = [_outcome(solution, shop.reserve, "opera", buyer, 0) for buyer in ("ann", "bob", "cy")]
    evidence("two seats, three buyers", _kinds(found))
    expect(_kinds(found)).because("two seats and three buyers, one after the other: not two orders and then SoldOut").equals(["order", "order", "SoldOut"])
    for order in found[:2]:
        if not isinstance(order, str):
            fail(f"the id of an order is a {type(order).__name__} and not a text", call="shop.reserve('opera', 'ann', 0)", place=shop.reserve)
    expect(world.rows("SELECT id, event, buyer FROM orders ORDER BY buyer")).because("the table orders does not hold the two orders").equals([(found[0], "opera", "ann"), (found[1], "opera", "bob")])
    expect([called(shop.seats, name) for name in ("opera", "circus", "unknown")]).because("seats('opera'), seats('circus') and seats('unknown') after that").equals([0, 1, 0])
    expect(_kinds([_outcome(solution, shop.reserve, "unknown", "ann", 1)])).because("an event that does not exist was reserved").equals(["SoldOut"])
    _closed(world, "after these calls", shop.reserve)


@check(after=one_worker_sells)
def the_last_seat_is_sold_once(solution):
    """Whenever another worker comes in between, the last seat is sold once.

    What was read a moment ago may no longer be true. A lock in the process does not help: the other worker has another one.
    """
    table, wrong = [], None
    for seats in (1, 5):
        for point in range(1, 12):
            world = _World(solution, opera=seats)
            mine, theirs = world.worker(), world.worker()
            between = _Between(solution, world, mine, point, lambda: theirs.reserve("opera", "bob", 0))
            first = between.run(lambda: mine.reserve("opera", "ann", 0))
            if not between.came:
                break
            second = between.outcome
            left, orders = world.rows("SELECT seats FROM events")[0][0], len(world.rows("SELECT id FROM orders"))
            sold = _kinds([first, second]).count("order")
            table.append(f"{seats} seats, before statement {point}: this one {_kinds([first])[0]}, the other {_kinds([second])[0]}; {orders} orders, {left} seats left")
            right = min(2, seats)
            if wrong is None and (sold != right or orders != right or left != seats - right):
                wrong = f"{seats} {'seat' if seats == 1 else 'seats'}, and another worker came in between: {sold} sold, {orders} orders, {left} seats left", mine
            if wrong is None and len(set(world.rows("SELECT id FROM orders"))) != orders:
                wrong = "two workers gave two orders the same id", mine
    evidence("two workers", "\n".join(table), exact=False)
    if not table:
        fail("reserve sends no SQL statement", place=solution.TicketShop)
    if wrong:
        fail(wrong[0], call="shop.reserve('opera', 'ann', 0), with another worker's in between", place=wrong[1].reserve)


@check(after=one_worker_sells)
def five_workers_are_one_shop(solution):
    """Five workers sell what one would: every seat once, each order with an id of its own.

    A counter in memory begins anew in each worker, and so does a generator of random numbers with the same seed.
    """
    results = []
    still = [patch(f"time.{name}", return_value=1_900_000_000) for name in ("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns")]
    for number in (1, 2, 5):
        world = _World(solution, opera=30)
        shops = []
        for _ in range(number):
            random.seed(7)
            shops.append(world.worker())
        found = []
        with contextlib.ExitStack() as stack:
            for clock in still:
                stack.enter_context(clock)
            for buyer in range(40):
                if buyer == 20:
                    random.seed(7)
                    shops[-1] = world.worker()
                random.seed(7)
                found.append(_outcome(solution, shops[buyer % number].reserve, "opera", f"buyer {buyer}", 0))
        kinds = _kinds(found)
        ids = [order for order in found if isinstance(order, str)]
        evidence(f"{number} workers, 30 seats, 40 buyers: sold, and different ids", [kinds.count("order"), len(set(ids))])
        results.append((number, kinds, ids, shops))
    for number, kinds, ids, shops in results:
        expect(kinds).because(f"{number} workers, 30 seats, 40 buyers: not the first 30 got an order and the others SoldOut").equals(["order"] * 30 + ["SoldOut"] * 10)
        expect(len(set(ids))).because(f"{number} workers sold 30 seats, and not with 30 different ids").equals(30)
        expect([called(shop.seats, "opera") for shop in shops]).because("not all workers say that no seat is left").equals([0] * number)
    why("A worker that remembers the number sells on, or refuses, by what was true a while ago.")
    world = _World(solution, opera=1)
    first, second = world.worker(), world.worker()
    before = [called(first.seats, "opera"), called(second.seats, "opera")]
    one = called(first.reserve, "opera", "ann", 0)
    middle = [called(first.seats, "opera"), called(second.seats, "opera")]
    world.change("UPDATE events SET seats = 1")
    after = [called(first.seats, "opera"), called(second.seats, "opera")]
    other = _outcome(solution, second.reserve, "opera", "bob", 0)
    after.append(_kinds([other])[0])
    evidence("seats as two workers see them: at first, after a sale by the first, after a seat was added, and what the second sells", [before, middle, after])
    expect([before, middle, after]).because("the seats that two workers see are not those in the database").equals([[1, 1], [0, 0], [1, 1, "order"]])
    if one == other:
        fail("the last seat was sold, a seat was added and sold, and both orders have the same id", call="shop.reserve('opera', 'bob', 0)", place=second.reserve)


@check(after=one_worker_sells)
def the_limit_holds_across_workers(solution):
    """A buyer has three calls in a minute, wherever they arrive.

    A dict in each of five workers allows five times as much. And a number that is read and then written is wrong as soon as two calls
    come at once.
    """
    world = _World(solution, opera=50)
    shops = [world.worker() for _ in range(5)]
    found = [_outcome(solution, shops[n].reserve, "opera", "ann", 7) for n in range(3)]
    shops[3:] = [world.worker(), world.worker()]  # new ones, in the middle of the minute
    found += [_outcome(solution, shops[n].reserve, "opera", "ann", 7) for n in (3, 4)]
    evidence("ann calls five workers, once each, in the same minute", _kinds(found))
    expect(_kinds(found)).because("ann called five workers once each in the same minute: not three orders and then TooMany twice").equals(["order"] * 3 + ["TooMany"] * 2)
    others = [_outcome(solution, shops[0].reserve, "opera", buyer, minute) for buyer, minute in (("bob", 7), ("ann", 8), ("ann", 0), ("", 7), ("ann", 7))]
    expect(_kinds(others)).because("after ann's minute 7 was used up: bob in minute 7, ann in minutes 8 and 0, the buyer '' in minute 7, ann in minute 7").equals(["order"] * 4 + ["TooMany"])
    expect(world.rows("SELECT seats FROM events")[0][0]).because("seven orders were made out of 50 seats, and the seats do not say so").equals(43)
    expect(world.rows("SELECT count(*) FROM calls WHERE buyer = 'ann' AND minute = 7")).because("ann called in minute 7, and the table calls has not one row of it").equals([(1,)])
    why("A call that is refused was a call. Otherwise whoever finds nothing may ask for ever.")
    world = _World(solution, opera=0)
    shops = [world.worker() for _ in range(2)]
    found = [_outcome(solution, shops[n % 2].reserve, "opera" if n % 3 else "unknown", "ann", 7) for n in range(5)]
    evidence("the same for an event that is sold out", _kinds(found))
    expect(_kinds(found)).because("an event that is sold out: the first three calls of a minute come to SoldOut, the others to TooMany").equals(["SoldOut"] * 3 + ["TooMany"] * 2)
    why("Two calls at once are the third and the fourth, not twice the third.")
    table, wrong = [], None
    for before, right in ((2, ["TooMany", "order"]), (0, ["order", "order"])):
        for point in range(1, 12):
            world = _World(solution, opera=50)
            mine, theirs = world.worker(), world.worker()
            for _ in range(before):
                called(mine.reserve, "opera", "ann", 7)
            between = _Between(solution, world, mine, point, lambda: theirs.reserve("opera", "ann", 7))
            try:
                first = between.run(lambda: mine.reserve("opera", "ann", 7))
            except sqlite3.IntegrityError as problem:
                evidence("it says", str(problem), exact=False)
                fail(f"{before} calls were used up and two more came at once: the database raised IntegrityError", call="shop.reserve('opera', 'ann', 7), with another worker's in between", place=raised_at(problem) or mine.reserve)
            if not between.came:
                break
            kinds = sorted(_kinds([first, between.outcome]))
            table.append(f"{before} calls were used up, another comes before statement {point}: {' and '.join(kinds)}")
            if wrong is None and kinds != right:
                wrong = f"{before} calls were used up and two more came at once: {' and '.join(kinds)}, and not {' and '.join(right)}"
    evidence("two workers and one buyer", "\n".join(table), exact=False)
    if wrong:
        fail(wrong, call="shop.reserve('opera', 'ann', 7), with another worker's in between", place=mine.reserve)


@check(after=one_worker_sells)
def a_seat_and_its_order_go_together(solution):
    """If anything fails in the middle, no seat is lost.

    A worker can die between two commits. In one transaction, a seat and its order are both there, or neither.
    """
    for words, table in (("the order cannot be written", "BEFORE INSERT ON orders"), ("the seat cannot be taken", "BEFORE UPDATE ON events")):
        world = _World(solution, opera=5)
        shop = world.worker()
        world.change(f"CREATE TRIGGER trouble {table} BEGIN SELECT RAISE(ABORT, 'disk full'); END")
        try:
            found = shop.reserve("opera", "ann", 0)
        except (solution.SoldOut, solution.TooMany) as problem:
            fail(f"{words}, and the caller got {type(problem).__name__} in place of the error of the database", call="shop.reserve('opera', 'ann', 0)", place=raised_at(problem) or shop.reserve)
        except sqlite3.Error:
            evidence(words, "the error of the database goes on")
        else:
            fail(f"{words}, and reserve returned {type(found).__name__}", call="shop.reserve('opera', 'ann', 0)", place=shop.reserve)
        _closed(world, f"after that: {words}", shop.reserve)
        state = [world.rows("SELECT seats FROM events")[0][0], len(world.rows("SELECT id FROM orders"))]
        evidence(f"{words}: seats and orders", state)
        expect(state).because(f"{words}: seats and orders are not what they were").equals([5, 0])
        world.change("DROP TRIGGER trouble")
        expect(_kinds([_outcome(solution, shop.reserve, "opera", "ann", 0)])).because(f"{words} once; the next call of the same worker does not sell").equals(["order"])
    why("A worker that dies between two commits leaves what the first one wrote.")
    world = _World(solution, opera=5)
    shop = world.worker()
    halves = []

    def look(statement):
        state = world.rows("SELECT (SELECT seats FROM events) + (SELECT count(*) FROM orders)", unlocked=True)
        halves.append(state)

    with sql.before_each(world.connections[-1], look):
        called(shop.reserve, "opera", "ann", 0)
    seen = sorted({state[0][0] for state in halves if state})
    evidence("seats and orders together, as others see them before each statement", seen)
    expect(seen).because("others could see a seat without its order, or an order without its seat").equals([5])


# --- how it is observed ----------------------------------------------------------------------


class _World:
    """One database in a file, and the connections of its workers."""

    def __init__(self, solution, **events):
        self._solution = solution
        self._path = Path(tempfile.mkdtemp()) / "shop.db"
        self._mine = sqlite3.connect(self._path, timeout=0)
        self._mine.executescript("PRAGMA synchronous = OFF;" + solution.SCHEMA)
        self._mine.executemany("INSERT INTO events VALUES (?, ?)", events.items())
        self._mine.commit()
        self.connections = []

    def worker(self):
        """A new worker: a shop with a connection of its own."""
        self.connections.append(sql.connect(self._path, timeout=0, check_same_thread=False))
        self.connections[-1].execute("PRAGMA synchronous = OFF").fetchall()
        return called(self._solution.TicketShop, self.connections[-1])

    def rows(self, query, unlocked=False):
        try:
            return self._mine.execute(query).fetchall()
        except sqlite3.OperationalError:
            if unlocked:
                return None
            fail("a worker has left the database locked", place=self._solution.TicketShop)

    def change(self, statement):
        try:
            self._mine.execute(statement)
            self._mine.commit()
        except sqlite3.OperationalError:
            fail("a worker has left the database locked", place=self._solution.TicketShop)


class _Between:
    """Another worker's call, made before one statement of this one's; later, if it finds the database locked."""

    def __init__(self, solution, world, shop, point, other):
        self._solution, self._conn, self._other_conn, self._point, self._other = solution, world.connections[0], world.connections[1], point, other
        self.came, self.outcome, self._number = False, None, 0

    def run(self, call):
        with sql.before_each(self._conn, self._hook):
            first = _outcome(self._solution, call)
        if self.came and self.outcome is None:
            self.outcome = _outcome(self._solution, self._other)
        return first

    def _hook(self, statement):
        self._number += 1
        if self._number != self._point:
            return
        self.came = True
        ended = []

        def other():
            try:
                ended.append(_outcome(self._solution, self._other))
            except sqlite3.OperationalError:
                self._other_conn.rollback()
                ended.append(None)
            except BaseException as problem:
                ended.append(problem)

        thread = threading.Thread(target=other, daemon=True)
        thread.start()
        thread.join(2)
        if not ended:
            why("Workers are processes. A lock in the module or the class keeps out other threads of this process, and no other worker.")
            fail("another worker waits for this one without asking the database: a lock of the process holds it up", place=self._solution.TicketShop)
        if isinstance(ended[0], BaseException) and not isinstance(ended[0], (self._solution.SoldOut, self._solution.TooMany)):
            raise ended[0]
        self.outcome = ended[0]


def _outcome(solution, function, *arguments):
    """The id of an order, or the exception: SoldOut or TooMany."""
    try:
        return called(function, *arguments)
    except (solution.SoldOut, solution.TooMany) as problem:
        return problem


def _kinds(found):
    return [type(one).__name__ if isinstance(one, Exception) else "order" for one in found]


def _closed(world, words, place):
    if any(connection.in_transaction for connection in world.connections):
        fail(f"{words}, a transaction is still open", place=place)
