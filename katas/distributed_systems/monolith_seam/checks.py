"""Checks for monolith_seam: one contract in the process and over the wire, and what is left when it breaks in between."""

from __future__ import annotations

import json
from typing import Any

import fixtures
from fixtures import PRICES, Seam, Service
from katabook import Failed, called, check, evidence, expect, fail, faults, raised_at, sql, why


@check
def billing_in_the_process(solution):
    """In the process, an order gets one invoice, however often it is billed.

    A seam is kept by its contract, and the local class is the first to keep it. A second call must do no harm: nobody may know
    whether there was a first one.
    """
    conn = fixtures.shop(solution, PRICES | {"mug": 1})
    billing = called(solution.LocalBilling, conn)
    stored = lambda: dict(fixtures.rows(conn, "SELECT order_id, cents FROM invoices"))
    with conn:
        conn.execute("UPDATE prices SET cents = 900 WHERE sku = 'mug'")
    _keeps_the_contract(solution, solution.LocalBilling, billing, stored)
    why("What is not committed is gone when the process dies. An open transaction locks everybody else out.")
    if conn.in_transaction:
        fail("bill has returned, and its transaction is still open", call="billing.bill(7, {'mug': 2})", place=_method(solution.LocalBilling, "bill"))
    why("An order that was invoiced is invoiced. New prices are for new orders.")
    with conn:
        conn.execute("UPDATE prices SET cents = 1000 WHERE sku = 'mug'")
        conn.execute("DELETE FROM prices WHERE sku = 'cap'")
    _prices_have_changed(solution, solution.LocalBilling, billing, stored)
    _prices_have_changed(solution, solution.LocalBilling, called(solution.LocalBilling, conn), stored)
    if conn.in_transaction:
        fail("bill did not write anything, and a transaction is open", call="billing.bill(7, {'mug': 2, 'cap': 1})", place=_method(solution.LocalBilling, "bill"))


@check(after=billing_in_the_process)
def billing_over_the_wire(solution):
    """Over the wire, the contract is the same, with one round trip for each call.

    Callers do not learn where billing lives. What is new is a third outcome: no answer, or one that nobody can read, says
    neither that it was done nor that it was not.
    """
    service = Service()
    billing = called(solution.HttpBilling, service.send)
    _keeps_the_contract(solution, solution.HttpBilling, billing, lambda: service.invoices, lambda: service.requests[-1] if service.requests else "nothing")
    why("Callers do not learn where billing lives. What goes over the wire is what the contract says, and each call is one round trip.")
    evidence("round trips for one bill and one totals", len(_requests(solution, service, lambda b: (b.bill(1, {"mug": 1}), b.totals([1])))))
    for words, use, wanted in (
        ("bill(7, {'mug': 2, 'cap': 1})", lambda b: b.bill(7, {"mug": 2, "cap": 1}), ("PUT", "/invoices/7", {"items": {"mug": 2, "cap": 1}})),
        ("totals([7, 8])", lambda b: b.totals([7, 8]), ("POST", "/totals", {"orders": [7, 8]})),
        ("totals([])", lambda b: b.totals([]), ("POST", "/totals", {"orders": []})),
    ):
        sent = _requests(solution, service, use)
        if len(sent) != 1:
            fail(f"{words} called send {len(sent)} times and not once", call=f"billing.{words}", place=_method(solution.HttpBilling, words.partition("(")[0]))
        method, path, body = sent[0]
        if type(body) is not str:
            fail(f"the body that {words} sent is {type(body).__name__}, and not str", call=f"billing.{words}", place=_method(solution.HttpBilling, words.partition("(")[0]))
        try:
            fields = json.loads(body)
        except ValueError:
            fields = f"{body!r}, which is not JSON"
        expect((method, path, fields)).because(f"{words} did not send what the contract says").at(_method(solution.HttpBilling, words.partition("(")[0])).equals(wanted)
    service.prices = {"mug": 1000}
    _prices_have_changed(solution, solution.HttpBilling, billing, lambda: service.invoices)
    why("422 means that the service has understood, and there is no such price. Its text is for people.")
    for text in ('{"unknown": "hat"}', "", "<h1>Unprocessable</h1>", '{"cents": 900}'):
        got, sent = _came(solution, lambda b: b.bill(7, {"hat": 1}), (422, text))
        expect(got).because(f"bill was answered with 422 and {text!r}").at(_method(solution.HttpBilling, "bill")).equals("UnknownSku")
    why("Services are deployed apart. A field that was added must not break those who do not know it.")
    got, _ = _came(solution, lambda b: b.bill(7, {"mug": 2}), (200, '{"currency": "SEK", "cents": 0, "tax": null}'))
    expect(got).because('bill was answered with 200 and {"currency": "SEK", "cents": 0, "tax": null}').at(_method(solution.HttpBilling, "bill")).equals(0)
    got, _ = _came(solution, lambda b: b.totals([7, 8]), (200, '{"next": null, "totals": {"7": 1800, "8": 0}}'))
    expect(got).because("totals was answered with one field more").at(_method(solution.HttpBilling, "totals")).equals({7: 1800, 8: 0})
    why("Neither done nor not done: the only honest answer is that it is unclear, and the caller has to be able to tell.")
    bills = [
        (500, "{}"), (503, ""), (404, '{"cents": 900}'), (201, '{"cents": 900}'), (200, "<h1>Bad gateway</h1>"), (200, ""), (200, "[]"), (200, "null"), (200, "{}"),
        (200, '{"cents": "900"}'), (200, '{"cents": null}'), (200, '{"cents": true}'), (200, '{"cents": 9.5}'), (200, '{"amount": 900}'), (200, '["cents"]'), (200, '"cents"'), (200, '{"cents": 900'),
    ]
    totals = [
        (500, '{"totals": {}}'), (422, "{}"), (200, "oops"), (200, "{}"), (200, "[]"), (200, '{"totals": []}'), (200, '{"totals": null}'), (200, '{"totals": {"7": "1800"}}'), (200, '{"totals": {"7": null}}'),
        (200, '{"sums": {"7": 1800}}'), (200, '{"totals": {"7": true}}'),
    ]
    errors = [ConnectionRefusedError("down"), TimeoutError("no answer"), ConnectionResetError("reset"), OSError("no route")]
    came: list[tuple[str, str, Any, int]] = []
    for name, use, answers in (("bill", lambda b: b.bill(7, {"mug": 1}), bills), ("totals", lambda b: b.totals([7]), totals)):
        for answer in answers:
            came.append((name, f"{answer[0]} and {answer[1]!r}", *_came(solution, use, answer)))
        for error in errors:
            came.append((name, type(error).__name__, *_came(solution, use, ("before", error))))
    evidence("answers that are none of the contract, and what came", {f"{name}: {words}": got for name, words, got, _ in came if got != "BillingUnclear"} or "BillingUnclear, each time")
    for name, words, got, sent in came:
        if got != "BillingUnclear":
            fail(f"{name} got {words}, and instead of BillingUnclear there came {got}", call=f"billing.{name}(…)", place=_method(solution.HttpBilling, name))
        if sent != 1:
            fail(f"{name} got {words}, and called send {sent} times", call=f"billing.{name}(…)", place=_method(solution.HttpBilling, name))


@check(after=billing_over_the_wire)
def only_through_the_seam(solution):
    """Ordering reaches billing only through the seam, and billing does not reach back.

    A join across the seam works for as long as both have one database. On the day of the move it is a missing table, and by then
    there are hundreds of them.
    """
    conn = fixtures.shop(solution)
    seam = Seam(called(solution.LocalBilling, conn), conn)
    orders = called(solution.Orders, conn, seam)
    with sql.record(conn) as recording:
        seam.recording = recording
        statuses = {order_id: called(orders.place, order_id, items) for order_id, items in ((9, {"mug": 2, "cap": 1}), (3, {"hat": 1, "mug": 1}), (5, {"sample": 4}))}
        calls = list(seam.calls)
        report = called(orders.report)
    crossed = seam.crossed()
    evidence("billing was asked while a transaction of ordering was open", any(seam.open_transactions))
    evidence("calls through the seam", [name for name, _ in seam.calls])
    evidence("statements that touch tables of the other module", [f"{who}: {text}" for who, text in crossed], exact=False)
    evidence("statements of this kind", len(crossed))
    for who, text in crossed:
        other = "billing" if who == "ordering" else "ordering"
        fail(f"{who} sent a statement that touches a table of {other}", call=text, place=_method(solution.Orders, "place") if who == "ordering" else solution.LocalBilling)
    expect(statuses).because("9 and 5 have prices, and 3 has a sku without one: place did not return their statuses").at(_method(solution.Orders, "place")).equals({9: "billed", 3: "rejected", 5: "billed"})
    expect(calls).because("each order should be billed once, with its items").at(_method(solution.Orders, "place")).equals(
        [("bill", (9, {"mug": 2, "cap": 1})), ("bill", (3, {"hat": 1, "mug": 1})), ("bill", (5, {"sample": 4}))]
    )
    evidence("report", report)
    expect(report).because("after three orders the report is not right").at(_method(solution.Orders, "report")).equals([(3, "rejected", None), (5, "billed", 0), (9, "billed", 2300)])
    why("A transaction that is open while somebody else is asked holds locks for as long as they take, and cannot include what they do.")
    if any(seam.open_transactions):
        fail("billing was asked while a transaction of ordering was open", call="orders.place(9, {'mug': 2, 'cap': 1})", place=_method(solution.Orders, "place"))
    if conn.in_transaction:
        fail("place and report have returned, and a transaction is open", call="orders.report()", place=_method(solution.Orders, "report"))
    stored = fixtures.rows(conn, "SELECT order_id, sku, quantity FROM order_lines ORDER BY order_id, sku")
    expect(stored).because("the lines of the orders are not stored").at(_method(solution.Orders, "place")).equals(
        [(3, "hat", 1), (3, "mug", 1), (5, "sample", 4), (9, "cap", 1), (9, "mug", 2)]
    )


@check(after=only_through_the_seam)
def the_move_changes_one_line(solution):
    """After the move, ordering does the same, and few round trips are enough.

    In the process, a call for each line costs nothing, so nobody sees it. Over the network it is the time of forty round trips, and
    each of them can fail.
    """
    items = {f"sku-{number}": number % 3 + 1 for number in range(40)}
    service = Service({sku: 100 for sku in items})
    orders = called(solution.Orders, fixtures.ordering_only(), called(solution.HttpBilling, service.send))
    status = called(orders.place, 1, items)
    trips = [len(service.requests)]
    for order_id in range(40, 1, -1):
        called(orders.place, order_id, {"sku-0": order_id})
    service.requests.clear()
    report = called(orders.report)
    trips.append(len(service.requests))
    evidence("round trips for placing an order of 40 lines, and for a report on 40 orders", trips)
    expect(status).because("an order of 40 lines was placed, with billing as a service").at(_method(solution.Orders, "place")).equals("billed")
    if trips[0] != 1:
        fail(f"placing an order of 40 lines took {trips[0]} round trips and not 1", call="orders.place(1, items)", place=_method(solution.Orders, "place"))
    expect(report).because("with billing as a service, the report on 40 orders is not right").at(_method(solution.Orders, "report")).equals(
        [(1, "billed", 100 * sum(items.values())), *((order_id, "billed", 100 * order_id) for order_id in range(2, 41))]
    )
    if trips[1] != 1:
        fail(f"a report on 40 orders took {trips[1]} round trips and not 1", call="orders.report()", place=_method(solution.Orders, "report"))


@check(after=only_through_the_seam)
def half_done_is_seen_and_repaired(solution):
    """When it breaks in between, the order is there, says so, and can be repaired.

    One transaction is two now, and the process may die between them. So the first one leaves a note that something is to be done,
    and doing it again does no harm.
    """
    items = {"mug": 2, "cap": 1}
    stories = {}
    for words, step in (
        ("the service is down", ("before", ConnectionRefusedError())), ("the answer is lost", ("after", TimeoutError())), ("the answer is an HTML page", (502, "<h1>Bad gateway</h1>")),
        ("the process dies before the request", ("before", KeyboardInterrupt())), ("the process dies after the request", ("after", KeyboardInterrupt())),
    ):
        conn, service = fixtures.ordering_only(), Service()
        service.conn = conn
        service.plan = [None, step]
        died = isinstance(step[1], KeyboardInterrupt)
        orders = called(solution.Orders, conn, called(solution.HttpBilling, service.send))
        called(orders.place, 6, {"mug": 1})
        try:
            status = called(orders.place, 7, items)
        except BaseException as problem:
            if not (died and isinstance(problem, KeyboardInterrupt)):
                evidence(f"{words}: what is stored", fixtures.rows(conn, "SELECT id, status FROM orders ORDER BY id"))
                evidence("place raised", f"{type(problem).__name__}: {problem}", exact=False)
                fail(f"{words}, and place raised {type(problem).__name__}", call="orders.place(7, {'mug': 2, 'cap': 1})", place=raised_at(problem) or _method(solution.Orders, "place"))
            status = "died"
        if conn.in_transaction:
            if not died:
                fail(f"{words}, and place left a transaction open", call="orders.place(7, {'mug': 2, 'cap': 1})", place=_method(solution.Orders, "place"))
            conn.rollback()
        left = fixtures.rows(conn, "SELECT id, status FROM orders ORDER BY id")
        service.prices = {"mug": 1}
        again = called(solution.Orders, conn, called(solution.HttpBilling, service.send))
        seen = called(again.report)
        service.requests.clear()
        if step == ("after", step[1]):
            service.prices = {}
        else:
            service.prices = dict(PRICES)
        repaired = called(again.repair)
        asked = [path for _, path, _ in service.requests]
        after = called(again.report)
        stories[words] = f"{left[1:]} {service.invoices.get(7)}"
        evidence(f"{words}: place, what is stored, repair", f"{status}, {left[1:]}, {repaired}")
        if any(service.open_transactions):
            fail("the service was asked while a transaction of ordering was open", call="orders.place(7, {'mug': 2, 'cap': 1})", place=_method(solution.Orders, "place"))
        if (7, "open") not in left:
            what = "the order is gone" if not left[1:] else f"the order says {left[1][1]!r}"
            fail(f"{words}, and afterwards {what}, instead of being open", call="orders.place(7, {'mug': 2, 'cap': 1})", place=_method(solution.Orders, "place"))
        if not died:
            expect(status).because(f"{words}, and place did not return that the order is open").at(_method(solution.Orders, "place")).equals("open")
        done = step[0] == "after"
        expect(seen).because(f"{words}: the report should show the order as open, with what billing has of it").at(_method(solution.Orders, "report")).equals([(6, "billed", 900), (7, "open", 2300 if done else None)])
        expect(repaired).because(f"{words}: repair should return the order that is no longer open").at(_method(solution.Orders, "repair")).equals([7])
        expect(asked).because(f"{words}: repair should have the open order billed once more, and no other").at(_method(solution.Orders, "repair")).equals(["/invoices/7"])
        expect(after).because(f"{words}: after repair the report is not right").at(_method(solution.Orders, "repair")).equals([(6, "billed", 900), (7, "billed", 2300)])
        expect(called(again.repair)).because("nothing is open, and repair returned something").at(_method(solution.Orders, "repair")).equals([])
    why("A bug in billing is neither unclear nor a refusal. If it is taken for one, nobody hears of it, and repair meets it for ever.")
    conn = fixtures.ordering_only()
    for kind in (KeyError, ValueError, ConnectionError):
        got = _kind(lambda: called(called(solution.Orders, conn, _Raises(kind)).place, 100 + len(kind.__name__), {"mug": 1}))
        if got != kind.__name__:
            fail(f"billing raised {kind.__name__}, and from place there came {got}", call="orders.place(7, {'mug': 1})", place=_method(solution.Orders, "place"))
    why("One order that cannot be billed yet says nothing of the next one.")
    _repairs_what_it_can(solution)
    why("The order and its lines are one thing. If they are stored one after the other, an order without lines is billed with nothing.")
    _dies_between_statements(solution)


def _repairs_what_it_can(solution: Any) -> None:
    conn, service = fixtures.ordering_only(), Service()
    orders = called(solution.Orders, conn, called(solution.HttpBilling, service.send))
    placed = {9: {"mug": 1}, 3: {"cap": 2, "mug": 1}, 5: {"cap": 1}, 4: {"hat": 1}, 12: {"sample": 1}, 2: {"mug": 3}}
    service.plan = [("before", ConnectionRefusedError())] * 5
    for order_id, items in placed.items():
        called(orders.place, order_id, items)
    service.requests.clear()
    service.plan = [None, None, ("before", TimeoutError()), None, None]
    repaired = called(orders.repair)
    asked = [(path, json.loads(body)["items"]) for _, path, body in service.requests]
    evidence("five orders are open, the service is down for one of them; asked, repaired", f"{[path for path, _ in asked]}, {repaired}")
    expect(asked).because("repair should bill the five open orders again, by ascending id and with their items").at(_method(solution.Orders, "repair")).equals(
        [(f"/invoices/{order_id}", placed[order_id]) for order_id in (3, 4, 5, 9, 12)]
    )
    expect(repaired).because("five orders were open, and the service was down for 5 only: repair should return the others").at(_method(solution.Orders, "repair")).equals([3, 4, 9, 12])
    wanted = [(2, "billed", 2700), (3, "billed", 1900), (4, "rejected", None), (5, "open", None), (9, "billed", 900), (12, "billed", 0)]
    expect(called(orders.report)).because("after repair the report is not right").at(_method(solution.Orders, "repair")).equals(wanted)
    expect(called(orders.repair)).because("one order was still open, and the service is up").at(_method(solution.Orders, "repair")).equals([5])
    if conn.in_transaction:
        fail("repair has returned, and a transaction is open", call="orders.repair()", place=_method(solution.Orders, "repair"))


def _dies_between_statements(solution: Any) -> None:
    items = {"mug": 2, "cap": 1}
    worlds: list[tuple[Any, Service]] = []

    def run(point: faults.CrashPoint) -> None:
        conn, service = fixtures.ordering_only(), Service()
        point.watch_sql(conn)
        worlds.append((conn, service))
        with point:
            solution.Orders(conn, solution.HttpBilling(service.send)).place(7, items)

    ends = []
    for crash in faults.crash_points(run):
        conn, service = worlds[-1]
        with sql.unrecorded(conn):
            if conn.in_transaction:
                conn.rollback()
        orders = called(solution.Orders, conn, called(solution.HttpBilling, service.send))
        called(orders.repair)
        end = called(orders.report)
        ends.append((crash.crashed, end, dict(service.invoices)))
    evidence("the process died before each statement of place; after repair", sorted({"no order" if not end else str(end[0]) for _, end, _ in ends}))
    if len(ends) < 3:
        fail("place sent fewer than two statements", call="orders.place(7, {'mug': 2, 'cap': 1})", place=_method(solution.Orders, "place"))
    for _, end, invoices in ends:
        if (end, invoices) not in (([], {}), ([(7, "billed", 2300)], {7: 2300})):
            shown = f"{end} and the invoices {invoices}"
            raise Failed(
                "the process died between two statements of place, and after repair there is something between no order and a billed one",
                call="orders.place(7, {'mug': 2, 'cap': 1})", expected="no order, or (7, 'billed', 2300)", actual=shown, place=_method(solution.Orders, "place"),
            )


@check(after=billing_over_the_wire, stretch=True)
def the_consumer_tests_the_provider(solution):
    """Ordering's test passes every provider that keeps the contract, and no other.

    Billing runs it before each deployment. So it learns that it is about to break ordering from a red build, and not from
    customers.
    """
    prices = {"mug": 900, "cap": 500}
    verdicts = {}
    for quirk in ("", "more fields"):
        verdicts[f"a service{' with ' if quirk else ''}{quirk}"] = _verdict(solution, solution.HttpBilling(Service(prices, quirk).send))
    verdicts["LocalBilling"] = _verdict(solution, called(solution.LocalBilling, fixtures.shop(solution, prices)))
    evidence("providers that keep the contract", verdicts)
    for words, verdict in verdicts.items():
        if verdict is not True:
            fail(f"{words} keeps the contract, and keeps_the_contract came to {verdict!r}", call="keeps_the_contract(billing)", place=solution.keeps_the_contract)
    broken = [
        "cents is called amount", "totals is called sums", "quantities ignored", "only the first line", "a second bill is added", "a second bill is added in silence", "a second bill replaces the first", "409 for a second bill",
        "unknown skus are free", "an order with an unknown sku is ignored", "500 for an unknown sku", "an invoice for what is known", "0 for an order without an invoice", "no totals at all",
    ]
    verdicts = {quirk: _verdict(solution, solution.HttpBilling(Service(prices, quirk).send)) for quirk in broken}
    conn = fixtures.shop(solution, prices)
    verdicts["totals of all orders"] = _verdict(solution, _AllTotals(called(solution.LocalBilling, conn), conn))
    verdicts["raises KeyError"] = _verdict(solution, _Raises(KeyError))
    billing = called(solution.LocalBilling, fixtures.shop(solution, prices))
    verdicts["raises KeyError for an unknown sku"] = _verdict(solution, _KeyErrors(solution, billing))
    passed = [quirk for quirk, verdict in verdicts.items() if verdict is not False]
    evidence("broken providers that were not found", passed)
    for quirk in passed:
        verdict = verdicts[quirk]
        fail(f"a provider breaks the contract ({quirk}), and keeps_the_contract came to {verdict!r}", call="keeps_the_contract(billing)", place=solution.keeps_the_contract)


class _AllTotals:
    def __init__(self, billing: Any, conn: Any) -> None:
        self._billing, self._conn = billing, conn

    def bill(self, order_id: int, items: dict[str, int]) -> Any:
        return self._billing.bill(order_id, items)

    def totals(self, order_ids: list[int]) -> dict[int, int]:
        return dict(fixtures.rows(self._conn, "SELECT order_id, cents FROM invoices"))


class _KeyErrors:
    def __init__(self, solution: Any, billing: Any) -> None:
        self._unknown, self._billing = solution.UnknownSku, billing

    def bill(self, order_id: int, items: dict[str, int]) -> Any:
        try:
            return self._billing.bill(order_id, items)
        except self._unknown:
            raise KeyError("a sku") from None

    def totals(self, order_ids: list[int]) -> Any:
        return self._billing.totals(order_ids)


class _Raises:
    def __init__(self, kind: type[Exception]) -> None:
        self._kind = kind

    def bill(self, order_id: int, items: dict[str, int]) -> int:
        raise self._kind("mug")

    def totals(self, order_ids: list[int]) -> dict[int, int]:
        raise self._kind("totals")


# --- how it is observed ----------------------------------------------------------------------


def _keeps_the_contract(solution: Any, provider: Any, billing: Any, stored: Any, last_request: Any = None) -> None:
    """The contract, as both providers have to keep it."""
    asked = [
        (7, {"mug": 2}, 1800), (6, {"it's": 2}, 1400), (8, {"mug": 2, "cap": 3}, 3300), (9, {"sample": 5}, 0), (10, {"cap": 1, "sample": 1}, 500), (7, {"mug": 2}, 1800), (7, {"cap": 1}, 1800), (9, {"mug": 1}, 0),
    ]
    invoices: dict[int, int] = {}
    for order_id, items, cents in asked:
        call = f"billing.bill({order_id}, {items})"
        before = order_id in invoices
        invoices.setdefault(order_id, cents)
        try:
            got = called(billing.bill, order_id, items)
        except Exception as problem:
            if last_request is not None:
                evidence("the last request that was sent", last_request())
            evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
            fail(f"{'an order with an invoice' if before else 'an order'} was billed, and bill raised {type(problem).__name__}", call=call, place=raised_at(problem) or _method(provider, "bill"))
        evidence(call, got)
        words = "the order has an invoice already, and bill should return the cents of that" if before else "bill did not return the sum of price times quantity"
        expect(got).because(words).at(_method(provider, "bill")).equals(cents)
        found = dict(stored())
        if found != invoices:
            words = "the order had an invoice already, and the invoices have changed" if before else "after bill, the invoices are not these"
            expect(found).because(words).at(_method(provider, "bill")).equals(invoices)
    why("A sku without a price is an answer of billing, and the order as a whole is not billed.")
    for order_id, items in ((14, {"MUG": 1}), (15, {"m%": 1}), (11, {"hat": 1}), (12, {"mug": 1, "hat": 2}), (13, {"hat": 1, "mug": 1})):
        call = f"billing.bill({order_id}, {items})"
        got = _kind(lambda: called(billing.bill, order_id, items))
        evidence(call, got)
        expect(got).because("a sku of the order has no price").at(_method(provider, "bill")).equals("UnknownSku")
        expect(dict(stored())).because("a sku had no price, and something was written").at(_method(provider, "bill")).equals(invoices)
    why("One question for many orders. What has no invoice is not in the answer: 0 cents are something else.")
    for order_ids, wanted in (([7, 8, 9, 11, 99], {7: 1800, 8: 3300, 9: 0}), ([10], {10: 500}), ([99], {}), ([], {}), ([9, 7], {7: 1800, 9: 0})):
        got = called(billing.totals, order_ids)
        evidence(f"billing.totals({order_ids})", got)
        expect(got).because(f"totals({order_ids}) should give the cents of those that have an invoice").at(_method(provider, "totals")).equals(wanted)


def _prices_have_changed(solution: Any, provider: Any, billing: Any, stored: Any) -> None:
    before = dict(stored())
    for order_id, items, cents in ((7, {"mug": 2}, 1800), (8, {"mug": 2, "cap": 3}, 3300)):
        got = _kind(lambda: called(billing.bill, order_id, items))
        expect(got).because(f"mug has another price by now and cap has none, and order {order_id} has its invoice").at(_method(provider, "bill")).equals(cents)
    expect(dict(stored())).because("prices have changed, and so did invoices").at(_method(provider, "bill")).equals(before)


def _requests(solution: Any, service: Service, use: Any) -> list[tuple[Any, Any, Any]]:
    service.requests.clear()
    use(solution.HttpBilling(service.send))
    return list(service.requests)


def _came(solution: Any, use: Any, step: Any) -> tuple[Any, int]:
    """What came of a call that was answered with this, and how often it was sent."""
    service = Service()
    service.plan = [step]
    return _kind(lambda: use(solution.HttpBilling(service.send))), len(service.requests)


def _method(owner: Any, name: str) -> Any:
    """The method that this is about, if the owner is a class that has it."""
    found = vars(owner).get(name) if isinstance(owner, type) else getattr(owner, name, None)
    return found if callable(found) else owner


def _kind(call: Any) -> Any:
    """What a call returns, or the name of what it raises."""
    try:
        return call()
    except Failed:
        raise
    except Exception as problem:
        return type(problem).__name__


def _verdict(solution: Any, billing: Any) -> Any:
    return _kind(lambda: called(solution.keeps_the_contract, billing))
