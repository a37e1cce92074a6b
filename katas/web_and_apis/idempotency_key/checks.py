"""Checks for idempotency_key: what the provider's ledger says when requests come twice, at once, or after a crash."""

from itertools import count

from fixtures import LOCKED, ORDER, Shop
from katabook import Failed, check, evidence, expect, fail, faults

HOUR = 3600
DAY = 24 * HOUR


@check
def each_key_is_one_payment(solution):
    """Every new key is a payment of its own, and so is the same key of another customer.

    Two coffees at the same price are two payments; only the client knows whether it repeats itself, and says
    so with the key. Keys are made by clients, so two of them may hit upon the same one.
    """
    with Shop(solution, "the requests") as shop:
        requests = [("ann", "k-1", ORDER), ("ann", "k-2", ORDER), ("bob", "k-1", ORDER), ("bob", "k-2", {"cents": 90, "order": "B-3"})]
        for number, (who, key, body) in enumerate(requests, 1):
            answer = shop.pay(who, key, body, after=number)
            status_is(answer, 201, f"{who}'s payment with the new key {key} was not made")
            expect(answer.data()).because("the body of the 201 is not the JSON that the prompt asks for").equals(
                {"charge": f"ch_{number}", "cents": body["cents"]}
            )
    expect([cents for _, cents in shop.provider.calls]).because("charge was called with other amounts").equals([1250, 1250, 1250, 90])


@check
def a_repetition_gets_the_same_answer(solution):
    """The same key and body again: the same answer to the byte, and no second charge.

    The client repeats itself because it never saw the first answer. It needs that one, whether it was good
    news or bad; a new one would tell it about another payment.
    """
    for news, first_call, status, data in (
        ("paid", "ok", 201, {"charge": "ch_1", "cents": 1250}),
        ("declined", "declined", 402, {"error": "insufficient funds"}),
    ):
        with Shop(solution, f"the first request is {news}") as shop:
            shop.provider.plan = [first_call]
            first = shop.pay()
            status_is(first, status, "the first request got another answer")
            expect(first.data()).because(f"the body of the {status} is not the JSON that the prompt asks for").equals(data)
            for after in (5, HOUR):
                again = shop.pay(after=after)
                calls_are(shop, 1, f"the first request was {news}, and its repetition called charge again")
                status_is(again, status, f"the first request was {news}, and its repetition got another status")
                expect(again.body).because("the repetition's body differs from the first one").equals(first.body)


@check(after=a_repetition_gets_the_same_answer)
def the_order_of_fields_means_nothing(solution):
    """The same fields in another order are the same body.

    A JSON object has no order. A client that builds its request anew may write the fields differently, and so may a proxy
    on the way. Compare the dicts, or texts that were written with `sort_keys=True`.
    """
    order = {"cents": 1250, "order": "A-17", "to": {"street": "Quay 1", "town": "Oslo"}}
    turned = {"to": {"town": "Oslo", "street": "Quay 1"}, "order": "A-17", "cents": 1250}
    with Shop(solution, "the repetition has its fields in another order") as shop:
        first = shop.pay(body=order)
        again = shop.pay(body=turned, after=5)
        status_is(again, 201, "only the order of the fields is another one, and it is not taken for the same body")
        expect(again.body).because("only the order of the fields is another one, and the answer is not the first one's").equals(first.body)
        calls_are(shop, 1, "only the order of the fields is another one, and charge was called again")


@check
def another_body_is_refused(solution):
    """The same key with another body is refused with 422, and nothing is charged.

    A client that reuses a key by mistake must not get the receipt of another order, and must not believe
    that this one is paid.
    """
    other_order, other_sum = {"cents": 1250, "order": "A-18"}, {"cents": 1300, "order": "A-17"}
    with Shop(solution, "the requests") as shop:
        first = shop.pay()
        status_is(first, 201, "the first request got another answer")
        for after, body, what in ((2, other_order, "another order"), (3, other_sum, "another sum"), (100, other_order, "another order")):
            answer = shop.pay(body=body, after=after)
            status_is(answer, 422, f"{what} came under a key that was used before")
        again = shop.pay(after=101)
        expect(again.body).because("after the refusals the first body no longer gets its answer").equals(first.body)
    calls_are(shop, 1, "a refused request reached charge")


@check
def another_body_is_refused_before_there_is_an_answer(solution):
    """The same key with another body is refused with 422 while nobody knows yet how the first one ends.

    409 says: repeat this later, and it will be paid. That would be a promise about the wrong order. So the body is
    compared first, and only then it is asked who is at work.
    """
    other_order = {"cents": 1250, "order": "A-18"}
    with Shop(solution, "while charge is under way") as shop:
        early = []
        first = shop.pay(during=lambda: early.append(shop.pay_unless_locked(body=other_order, after=1)))
        status_is(first, 201, "the first request got another answer")
        if early and early[0] is not LOCKED:
            status_is(early[0], 422, "another order came under the same key while the first was in progress")
        again = shop.pay(after=101)
        expect(again.body).because("after the refusal the first body no longer gets its answer").equals(first.body)
    with Shop(solution, "when the provider was down at first") as shop:
        shop.provider.plan = ["lost"]
        shop.pay()
        answer = shop.pay(body=other_order, after=1)
        status_is(answer, 422, "another order came under the key of a payment whose outcome nobody knows yet")


@check
def a_temporary_failure_is_not_the_answer(solution):
    """When the provider is down the answer is 503, and the next repetition tries again, under the same reference.

    A stored 503 locks the customer out of paying for this order. And no answer does not mean no effect: the
    money may have moved before the line went dead, and only the reference tells the provider that this is
    the same payment.
    """
    for label, failure in (("the provider cannot be reached", "down"), ("the money moves and the answer is lost", "lost")):
        with Shop(solution, label) as shop:
            shop.provider.plan = [failure, failure]
            status_is(shop.pay(), 503, "charge raised ProviderDown, and the request did not get 503")
            again = shop.pay(after=1)
            if len(shop.provider.calls) == 1:
                differs(
                    "a 503 is no answer: the repetition after it has to try again at once, and charge was not called",
                    "charge called 2×, status 503",
                    f"charge called 1×, status {again.status}",
                )
            status_is(again, 503, "charge raised ProviderDown a second time, and the repetition did not get 503")
            answer = shop.pay(after=2)
            status_is(answer, 201, "the provider is back, and the repetition still does not pay")
            moved_are(shop, 1, "the payment was tried again after a failure, and the money moved again")
            again = shop.pay(after=3)
            expect(again.body).because("the answer of the third attempt was not kept").equals(answer.body)
        calls_are(shop, 3, "each failed attempt and the one that worked call charge once")
    with Shop(solution, "charge has a bug") as shop:
        shop.provider.plan = ["bug"]
        expect(shop.pay).named("create_payment(…)").because(
            "charge raised ZeroDivisionError, which is neither CardDeclined nor ProviderDown, and it did not come through"
        ).raises(ZeroDivisionError)
        status_is(shop.pay(after=60), 201, "a minute later the bug is repaired, and the client repeats its request")


@check(seconds=10)
def two_at_once_charge_once(solution):
    """A repetition that arrives while the first request is under way never causes a second charge.

    Impatient users click twice and proxies retry: both requests are in the code at the same time, each
    perhaps between two statements of the other. Other customers pay meanwhile, as nobody keeps the database
    locked while the provider takes its time.
    """
    with Shop(solution, "while charge is under way") as shop:
        met = []

        def meanwhile():
            met.append(shop.pay_unless_locked(who="bob", after=1))
            if met[0] is LOCKED:
                fail(
                    "while charge is under way, nobody else can write: the database is locked by an open transaction",
                    place=solution.create_payment,
                )
            met.append(shop.pay(after=1))
            met.append(shop.pay(after=59))

        shop.pay(during=lambda: meanwhile() if not met else None)
        if len(met) == 3:
            status_is(met[0], 201, "another customer could not pay while the first charge was under way")
            status_is(met[1], 409, "a repetition came while the first request was in charge")
            status_is(met[2], 409, "a repetition came 59 seconds later, and the first request was still in charge")
        calls_are(shop, 2, "ann's one payment and bob's one payment take one call each")

    arrivals = ["second comes          first  second  charge called"]
    try:
        meet_at_each_step(solution, arrivals)
    finally:
        evidence("two requests with one key", "\n".join(arrivals), exact=False)


def meet_at_each_step(solution, arrivals):
    for number in count(1):
        with Shop(solution) as shop:
            arrived, first, second = meeting(shop, number)
            when = f"before its step {number}" if arrived else "afterwards"
            arrivals.append(f"{when:<20} {first.status:>6} {second.status:>7} {len(shop.provider.calls):>13}×")
            calls_are(shop, 1, "two requests with one key were in the code at the same time, and both called charge")
            if {first.status, second.status} not in ({201}, {201, 409}):
                differs(
                    "two requests with one key came at the same time",
                    "201 for one, 409 or the same 201 for the other",
                    f"{first.status} and {second.status}",
                )
            paid = [answer.body for answer in (first, second) if answer.status == 201]
            last = shop.pay(after=2)
            if [*paid, last.body] != [last.body] * (len(paid) + 1):
                differs("the requests that were paid got different bodies", last.body, paid[0])
        if not arrived:
            break


def meeting(shop, number):
    """The second request runs just before the first one's step `number`, or as soon as the lock is free."""
    steps, second = 0, LOCKED

    def before_each(text):
        nonlocal steps, second
        steps += 1
        if steps >= number and second is LOCKED:
            second = shop.pay_unless_locked(after=1)

    first = shop.pay(before_each=before_each)
    arrived = second is not LOCKED
    if not arrived:
        second = shop.pay(after=1)
    return arrived, first, second


@check(seconds=10)
def a_crash_at_any_point_is_survived(solution):
    """Wherever the process dies, the repetition ends in a 201, and the money moved once.

    Deployments, memory limits and power cuts stop a process between any two lines. What it had not
    committed is gone, what the provider did is not. A payment that nobody can finish is as bad as one that
    is made twice.
    """

    def run(point):
        shop = Shop(solution)
        shop.__enter__()
        shops.append(shop)
        shop.interrupted(point)

    shops, deaths = [], [f"{'dies before':<42} after 1, 60, 61 s  money moved"]
    try:
        for point in faults.crash_points(run):
            if point.crashed:
                survives(shops[-1], point, deaths)
    finally:
        evidence("the process", "\n".join(deaths), exact=False)
        for shop in shops:
            shop.__exit__()


def survives(shop, point, deaths):
    moved = shop.provider.moved
    died = "died after the money had moved" if moved else "died before the money moved"
    answers = [shop.pay(after=after) for after in (1, 60, 61)]
    statuses = [answer.status for answer in answers]
    where = "charge" if point.where.startswith("charge(") else point.where
    where = where if len(where) <= 40 else where[:39] + "…"
    deaths.append(f"{where:<42} {', '.join(map(str, statuses)):<18} {shop.provider.moved:>11}×")
    if shop.provider.moved:
        moved_are(shop, 1, f"the process {died}; then the client repeated its request", point.place)
    if statuses[0] not in (201, 409) or statuses[1:] != [201, 201]:
        differs(
            f"the process {died}, and the repetitions after 1, 60 and 61 seconds do not end in a payment",
            "409 or 201, then 201, 201",
            ", ".join(map(str, statuses)),
            place=point.place,
        )
    if answers[1].body != answers[2].body:
        differs(f"the process {died}, and the repetitions got different bodies", answers[1].body, answers[2].body)


@check
def who_takes_over_has_a_minute_too(solution):
    """A request that has taken a payment over is at it from then on.

    The minute of the dead one is over; that of its successor begins. A claim that is taken without a new date is free
    for everybody who comes along, and they all call `charge`.
    """
    with Shop(solution, "a process dies, and a minute later the payment is taken over") as shop:
        shop.die_in_charge()
        met = []
        last = shop.pay(after=60, during=lambda: met or met.append(shop.pay_unless_locked(after=61)))
        status_is(last, 201, "after 60 seconds the repetition did not take over")
        if met and met[0] is not LOCKED:
            status_is(met[0], 409, "a repetition came a second after the payment was taken over, while charge was under way")


@check
def answers_expire_after_a_day(solution):
    """A key is free again 24 hours after its answer; without an answer it is never forgotten.

    Nobody keeps every key for ever. But a payment whose outcome is unknown is the one that must not be
    forgotten: forgetting its reference makes the next attempt a new payment.
    """
    with Shop(solution, "paid, and the key used again the next day") as shop:
        first = shop.pay()
        last = shop.pay(after=DAY - 1)
        expect(last.body).because("the answer was gone before the 24 hours were over").equals(first.body)
        calls_are(shop, 1, "within 24 hours a repetition was charged again")
        fresh = shop.pay(after=DAY, body={"cents": 400, "order": "A-99"})
        status_is(fresh, 201, "after 24 hours the key was used for a new order")
        moved_are(shop, 2, "the new payment under an expired key moved no money: the provider took it for the old one")
        expect(shop.pay(after=DAY + HOUR, body={"cents": 400, "order": "A-99"}).body).because("the new answer was not kept").equals(fresh.body)
    with Shop(solution, "the first attempt failed, and the 24 hours count from the answer") as shop:
        shop.provider.plan = ["lost"]
        shop.pay()
        answer = shop.pay(after=3 * DAY)
        status_is(answer, 201, "the repetition three days later was not paid")
        moved_are(shop, 1, "a payment without an answer was forgotten, and the money moved again")
        late = shop.pay(after=4 * DAY - 1)
        expect(late.body).because("the answer was not kept for 24 hours").equals(answer.body)
        calls_are(shop, 2, "the answer was not kept for 24 hours")
    with Shop(solution, "the process dies in charge") as shop:
        shop.die_in_charge()
        answer = shop.pay(after=2 * DAY)
        status_is(answer, 201, "two days after a process died, its payment was repeated")
        if len(set(shop.provider.calls)) != 1:
            differs("a payment without an answer was forgotten: the repetition used another reference", "1 reference", f"{len(set(shop.provider.calls))} references")


@check(after=each_key_is_one_payment)
def a_key_belongs_to_its_customer(solution):
    """Customer and key are two values, and stay two.

    Glued together with whatever is between them, `ann:x` and `1` read like `ann` and `x:1`. Clients choose their keys, and
    what one of them chooses must not reach the payment of another. A unique key can have two columns.
    """
    pairs = [((f"ann{glue}x", "1"), ("ann", f"x{glue}1")) for glue in (":", "-", "/", "|", "_", ".", ",", " ", "\0", "")]
    for one, other in pairs:
        with Shop(solution) as shop:
            for number, (who, key) in enumerate((one, other), 1):
                answer = shop.pay(who, key, after=1)
                if answer.status != 201 or answer.data() != {"charge": f"ch_{number}", "cents": 1250}:
                    evidence("customer and key", f"{one[0]!r} and {one[1]!r}; {other[0]!r} and {other[1]!r}", exact=False)
                    evidence("charge was called with", "\n".join(reference for reference, _ in shop.provider.calls), exact=False)
                    fail(
                        "two customers' keys that read alike when they are glued together were taken for one"
                        if len(shop.provider.calls) == 1
                        else "two customers' payments went to the provider under one reference: no money was moved for the second",
                        place=solution.create_payment,
                    )
    evidence("pairs that read alike", f"{len(pairs)}, each of them two payments")


@check(stretch=True)
def an_answer_given_stays(solution):
    """A request that was overtaken does not change the answer that is stored.

    Slow is not dead. A process that was taken for dead wakes up later and wants to store what it knows:
    by then the client has its answer.
    """
    for label, end in (("the slow request ends in ProviderDown", "down"), ("the slow request ends in CardDeclined", "declined")):
        with Shop(solution, label) as shop:
            shop.provider.plan = [end]
            overtaking = []

            def overtaken():
                if not overtaking:
                    overtaking.append(None)
                    overtaking.append(shop.pay(after=60))

            slow = shop.pay(during=overtaken)
            answer = overtaking[-1]
            status_is(answer, 201, "after 60 seconds a repetition takes over")
            again = shop.pay(after=70)
            status_is(again, 201, "the client had its 201, and the slow request undid it")
            expect(again.body).because("the stored answer was changed").equals(answer.body)
            expect(slow.body).because("an answer was stored meanwhile, and the slow request answers something else").equals(answer.body)
            moved_are(shop, 1, "the money moved again")


# -- what is said -----------------------------------------------------------------------------------


def status_is(answer, status, situation):
    if answer.status != status:
        differs(situation, f"status {status}", f"status {answer.status}")
    if status in (409, 422, 503):
        data = answer.data()
        if not isinstance(data, dict) or list(data) != ["error"] or not isinstance(data["error"], str) or not data["error"]:
            differs(f"the body of the {status} says nothing", '{"error": "some text"}', answer.body)


def calls_are(shop, number, situation):
    if len(shop.provider.calls) != number:
        differs(situation, f"charge called {number}×", f"charge called {len(shop.provider.calls)}×")


def moved_are(shop, number, situation, place=None):
    if shop.provider.moved != number:
        differs(situation, f"money moved {number}×", f"money moved {shop.provider.moved}×", place)


def differs(situation, expected, actual, place=None):
    raise Failed(situation, expected=expected, actual=actual, place=place)
