"""Checks for lost_update."""

import threading

from katabook import called, check, draw, evidence, expect, fail, threads

from races import how_locks_were_used, race, shown


@check
def it_counts(solution):
    """One thread at a time: pages are counted, read, copied and drained.

    Looking changes nothing. A page that somebody only asked for has no hits,
    and has no business in a report.
    """
    counter = called(solution.HitCounter)
    expect(counter.hit, "home").returns(1)
    expect(counter.hit, "home").returns(2)
    expect(counter.hit, "help").returns(1)
    another = solution.HitCounter()
    expect(another.get, "home").because("a second HitCounter begins with the counts of the first").returns(0)
    expect(another.hit, "home").because("a second HitCounter counts into the first").returns(1)
    expect(counter.get, "home").returns(2)
    expect(counter.get, "nobody").returns(0)
    expect(counter.snapshot).returns({"home": 2, "help": 1})
    expect(counter.drain).returns({"home": 2, "help": 1})
    expect(counter.snapshot).returns({})
    expect(counter.hit, "home").returns(1)
    pages = draw.choices(["home", "help", "cart", "paid", "terms"], k=draw.randrange(8, 14))
    counter = solution.HitCounter()
    for number, page in enumerate(pages, 1):
        expect(counter.hit, page).returns(pages[:number].count(page))
    expect(counter.drain).returns({page: pages.count(page) for page in dict.fromkeys(pages)})


@check(after=it_counts)
def what_it_returns_is_the_callers(solution):
    """The dict that `snapshot()` or `drain()` returns belongs to its caller.

    The report that sorts it or trims it must not change what the service counts,
    nor may the service go on counting into it.
    """
    counter = solution.HitCounter()
    for page in ("home", "home", "help"):
        counter.hit(page)
    copy = expect(counter.snapshot).returns({"home": 2, "help": 1})
    copy["home"] = 99
    copy.clear()
    expect(counter.get("home")).named("hits of 'home' after its snapshot was cleared").because(
        "clearing the dict that snapshot() returned changed the counter: it gave its own dict away"
    ).equals(2)
    drained = expect(counter.drain).returns({"home": 2, "help": 1})
    expect(counter.hit, "home").returns(1)
    expect(drained).named("what drain() returned, one hit later").because(
        "the dict that drain() returned went on changing: the counter still counts into it"
    ).equals({"home": 2, "help": 1})


@check(after=it_counts)
def no_hit_is_lost(solution):
    """Two hits count as two, wherever a thread is stopped and the other goes on.

    A counter that loses one hit in ten thousand passes every test on a laptop,
    and the invoice that is computed from it is wrong every month. No log says so.
    """

    def final(seen, run):
        return seen.final.get("home"), tuple(sorted(run.results.values()))

    def two_hits(counter):
        return {"A": lambda: counter.hit("home"), "B": lambda: counter.hit("home")}

    found = race(solution.HitCounter, two_hits, final, {(2, (1, 2))})
    counts = {count for count, _ in found.outcomes}
    evidence("what two hits came to", shown(counts))
    evidence("numbers they were given", shown({numbers for _, numbers in found.outcomes}))
    alone = threads.replay(lambda: [lambda counter=solution.HitCounter(): counter.hit("home")])
    evidence("locks", how_locks_were_used(alone.locks.taken, found))
    found.fail_unless_held(solution.HitCounter.hit, _what_went_wrong(counts))


def _what_went_wrong(counts):
    if counts == {2}:
        return "both hits were counted, but both were told the same number: it was looked up after the lock was given back"
    return "two threads called hit('home') once each, and only one hit was counted"


@check(after=no_hit_is_lost)
def a_snapshot_is_one_moment(solution):
    """A snapshot shows the counts of one moment, never parts of two.

    A report whose parts come from different moments shows states that never
    were: more payments than carts, a sum that nobody can reproduce.
    """
    path = ("cart", "paid", "cart")

    def visitor_and_report(counter):
        opened, reporting = threading.Event(), threading.Event()

        def visitor():
            counter.hit("cart")
            counter.hit("paid")
            opened.set()
            reporting.wait()
            for page in path:
                counter.hit(page)

        def report():
            opened.wait()
            reporting.set()
            return counter.snapshot()

        return {"visitor": visitor, "report": report}

    def reported(seen, run):
        snapshot = run.results.get("report")
        return (snapshot.get("cart"), snapshot.get("paid")) if isinstance(snapshot, dict) else type(snapshot).__name__

    moments = {(1 + path[:n].count("cart"), 1 + path[:n].count("paid")) for n in range(len(path) + 1)}
    found = race(solution.HitCounter, visitor_and_report, reported, moments, preemptions=1, limit=120)
    evidence("from one hit each on, while cart, paid and cart are hit: reports of (cart, paid)", shown(found.outcomes))
    found.fail_unless_held(
        solution.HitCounter.snapshot, "cart and paid were hit in turn, and a snapshot shows a pair of counts that there never was"
    )


@check(after=no_hit_is_lost)
def drain_loses_nothing(solution):
    """Each hit is drained once: it is in the drained counts or still in the counter.

    Draining is how counters reach the database: every minute, beside the
    requests that go on counting. A hit that falls between the copying and the
    clearing is in neither.
    """

    def hits_and_a_drain(counter):
        return {"requests": lambda: [counter.hit("home"), counter.hit("home")], "flush": counter.drain}

    def where_they_are(seen, run):
        drained = run.results.get("flush")
        return (drained.get("home", 0), seen.final.get("home", 0)) if isinstance(drained, dict) else type(drained).__name__

    found = race(solution.HitCounter, hits_and_a_drain, where_they_are, {(0, 2), (1, 1), (2, 0)})
    evidence("two hits, as (drained, left)", shown(found.outcomes))
    found.fail_unless_held(
        solution.HitCounter.drain, "there were two hits, and the drained counts and those that are left do not add up to two"
    )


@check(after=it_counts)
def each_first_hit_is_announced(solution):
    """Each hit with the number 1 is announced, and no other.

    After a drain a page begins again, and its next hit is a first one. A list of the pages that were ever announced is a
    second state beside the counts, and the two do not stay together.
    """
    announced = []
    counter = called(solution.HitCounter, on_first=announced.append)
    for page in ("home", "home", "help", "home"):
        counter.hit(page)
    evidence("announced for home, home, help, home", announced.copy())
    expect(announced).at(solution.HitCounter.hit).because("the first hits of home and help were not announced once each").equals(["home", "help"])
    counter.drain()
    counter.hit("home")
    evidence("announced for home, hit again after a drain", announced[2:])
    expect(announced[2:]).at(solution.HitCounter.hit).because("after a drain the next hit has the number 1 again, and it was not announced").equals(["home"])


@check(after=no_hit_is_lost)
def the_first_is_announced_once(solution):
    """A page is announced once, even if two threads bring its first hits together.

    "Look whether it is there, then do it" is a lost update in other clothes: two
    welcome mails, two invoices, two migrations.
    """
    announced = []

    def make():
        announced.clear()
        return solution.HitCounter(on_first=announced.append)

    def two_hits(counter):
        return {"A": lambda: counter.hit("home"), "B": lambda: counter.hit("home")}

    found = race(make, two_hits, lambda seen, run: len(announced), {1})
    evidence("announcements of one new page", shown(found.outcomes))
    found.fail_unless_held(solution.HitCounter.hit, "two threads brought the first two hits of 'home', and it was not announced exactly once")
    expect(announced).named("pages announced").equals(["home"])


@check(after=it_counts)
def the_callback_may_use_the_counter(solution):
    """`on_first` may call the counter, and finds the hit counted.

    Code that you call while you hold a lock can call you back. It then waits for
    a lock that its own thread holds, and that thread never gets to give it back.
    """
    read = []

    def make():
        read.clear()

        def announce(page):
            read.append((threading.current_thread().name, page, counter.get(page), counter.snapshot()))

        counter = solution.HitCounter(on_first=announce)
        return {"request": lambda: [counter.hit("home"), list(read)][1]}

    run = threads.replay(make)
    if run.deadlock:
        evidence("the request", run, exact=False)
        fail("on_first called the counter, and waits for ever: its own thread holds the lock", place=solution.HitCounter.hit)
    _raise_again(run)
    expect(run.results["request"]).named("once hit() has returned, on_first has seen (thread, page, get(page), snapshot())").because(
        "by the end of hit('home'), on_first should have been called once, in the same thread, and have found the hit counted"
    ).equals([("request", "home", 1, {"home": 1})])


@check(after=it_counts)
def a_failing_hit_leaves_it_usable(solution):
    """A hit that raises leaves a counter that still counts.

    A lock that an exception leaves behind stops the service at its next request,
    far from the code that failed. The bad request is in the log; that all others
    hang is not.
    """
    answers = []

    def boom(page):
        raise ConnectionError("no route to the chat server")

    def make():
        answers.clear()
        counter = solution.HitCounter(on_first=boom)

        def requests():
            answers.append(_outcome(counter.hit, ["not", "hashable"]))
            answers.append(_outcome(counter.hit, "home"))
            answers.append(_outcome(counter.hit, "home"))
            answers.append(_outcome(counter.get, "home"))

        return {"request": requests}

    run = threads.replay(make)
    if run.deadlock:
        evidence("answers before it hung", list(answers))
        evidence("the next request", run, exact=False)
        fail("a hit raised, and the next call waits for ever for the lock that it left taken", place=solution.HitCounter.hit)
    _raise_again(run)
    expect(answers[0]).named("hit(['not', 'hashable'])").equals("TypeError")
    expect(answers[1]).named("hit('home'), whose on_first raises").equals("ConnectionError")
    expect(answers[2:]).named("hit('home') again, then get('home')").because(
        "the hit whose announcement failed was not counted as the first"
    ).equals([2, 2])


@check(after=the_callback_may_use_the_counter, stretch=True)
def a_slow_callback_holds_nobody_up(solution):
    """While `on_first` is under way, other threads go on counting the same page.

    A lock is held for as long as the slowest thing that is done under it. Call
    somebody else's server under the lock, and one slow server makes all your
    threads wait in one queue.
    """

    def make():
        under_way, second_done = threading.Event(), threading.Event()

        def announce(page):
            under_way.set()
            second_done.wait()

        counter = solution.HitCounter(on_first=announce)

        def second():
            under_way.wait()
            number = counter.hit("home")
            second_done.set()
            return number

        return {"first": lambda: counter.hit("home"), "second": second}

    run = threads.replay(make)
    if run.deadlock:
        evidence("threads", run, exact=False)
        fail("a second hit had to wait until on_first was through with the first: the lock is held during the call", place=solution.HitCounter.hit)
    _raise_again(run)
    expect(run.results).named("numbers, the second hit counted during the callback").equals({"first": 1, "second": 2})


def _outcome(function, *args):
    try:
        return function(*args)
    except Exception as problem:
        return type(problem).__name__


def _raise_again(run):
    for error in run.errors.values():
        raise error
    if run.too_many_steps:
        fail(f"{run.too_many_steps} did not come to an end")
