"""Checks for intrusion_detector: streams of lines whose truth is known, fed one by one."""

from __future__ import annotations

import random
from typing import Any

import fixtures
from fixtures import Everything, line
from katabook import called, check, evidence, expect, fail, memory, why

FEED = "detector.feed(line)"


@check
def both_axes_are_counted(solution):
    """Failures are counted by account and by address.

    An attacker with a thousand addresses tries each once, all against one account. One who has a list of names tries one
    password on each, from one address. Each is invisible along the other axis.
    """
    seen = {"one account from many addresses": [(100 + n, "root", f"192.0.2.{n}") for n in range(3)], "many accounts from one address": [(100 + n, f"user{n}", "203.0.113.66") for n in range(3)]}
    for kind, events in seen.items():
        detector = called(solution.Detector, 3, 600)
        evidence(f"limit=3, three failures of {kind}: alerts", sum(len(_feed(solution, detector, line(*event))) for event in events))
    for limit in (3, 1, 10):
        words = f"limit={limit}: "
        detector = called(solution.Detector, limit, 600)
        _alerts(solution, detector, [(100 + n, "root", f"192.0.2.{n}") for n in range(limit)], {limit - 1: [("account", "root")]}, words + "one account, each time from another address", others=limit == 1)
        detector = called(solution.Detector, limit, 600)
        _alerts(solution, detector, [(100 + n, f"user{n}", "203.0.113.66") for n in range(limit)], {limit - 1: [("address", "203.0.113.66")]}, words + "one address, each time another account", others=limit == 1)
        detector = called(solution.Detector, limit, 600)
        _alerts(solution, detector, [(100 + n, "carol", "203.0.113.99") for n in range(limit)], {limit - 1: [("account", "carol"), ("address", "203.0.113.99")]}, words + "one address, one account")
    why("What two users do is not one attack. Names and addresses are two lists, even where they look alike.")
    detector = called(solution.Detector, 3, 600)
    names = ["ann", "Ann", "annа", "", "10.0.0.1", "null"]
    events = [(100, name, f"10.1.{n}.{turn}") for turn in range(2) for n, name in enumerate(names)]
    events += [(101, f"x{n}", address) for n, address in enumerate(("10.0.0.1", "10.0.0.10", "10.0.0.1:22", "::1", "10.0.0.1", "10.0.0.10", "10.0.0.1:22", "::1"))]
    _alerts(solution, detector, events, {}, "limit=3, and two failures each of names and of addresses that look alike")
    _alerts(solution, detector, [(102, "", "10.9.9.9")], {0: [("account", "")]}, "limit=3, and a third failure of the empty name")
    _alerts(solution, detector, [(102, "y", "10.0.0.1")], {0: [("address", "10.0.0.1")]}, "limit=3, and a third failure of an address")
    _alerts(solution, detector, [(102, "10.0.0.1", "10.9.9.8")], {0: [("account", "10.0.0.1")]}, "limit=3, and a third failure of a name that looks like an address")
    other = called(solution.Detector, 3, 600)
    _alerts(solution, other, [(102, "ann", "10.2.2.2")], {}, "another detector, and one failure")


@check(after=both_axes_are_counted)
def the_window_slides(solution):
    """The window slides along with the log.

    Counters that are reset each full hour see half of an attack that begins before it. And a failure of yesterday is no part of
    today's.
    """
    for words, times, wanted in (
        ("three in 60 s", (3_570, 3_600, 3_629), {2: [("account", "ann")]}),
        ("the third exactly 60 s after the first", (3_570, 3_600, 3_630), {}),
        ("one each 30 s, for long", tuple(range(100, 1_000, 30)), {}),
        ("four, the last three in 60 s", (10, 41, 72, 100), {3: [("account", "ann")]}),
        ("time 0", (0, 0, 59), {2: [("account", "ann")]}),
        ("all in the same second", (7_200, 7_200, 7_200), {2: [("account", "ann")]}),
        ("two, much later two, much later one", (100, 101, 500, 501, 900), {}),
    ):
        detector = called(solution.Detector, 3, 60)
        _alerts(solution, detector, [(time, "ann", f"192.0.2.{n}") for n, time in enumerate(times)], wanted, f"limit=3, window=60: {words}")
        evidence(f"limit=3, window=60, failures of one account at {', '.join(map(str, times[:5]))}{' …' if len(times) > 5 else ''}: alerts", sum(map(len, wanted.values())))
    detector = called(solution.Detector, 2, 1)
    _alerts(solution, detector, [(0, "ann", "192.0.2.1"), (0, "ann", "192.0.2.2"), (1, "ann", "192.0.2.3")], {1: [("account", "ann")]}, "limit=2, window=1: two failures in second 0, and one in second 1")


@check(after=both_axes_are_counted)
def one_alert_for_an_incident(solution):
    """An incident is one alert, and the next one comes after calm.

    Four thousand mails in one night, and nobody reads the one about what followed. An alert is about something that began.
    """
    detector = called(solution.Detector, 3, 60)
    night = [(1_000 + 10 * n, "ann", f"192.0.{n // 50}.{n % 50}") for n in range(150)]
    _alerts(solution, detector, night, {2: [("account", "ann")]}, "limit=3, window=60, and 150 failures of one account, 10 s apart")
    evidence("a night of failures of one account", f"{len(night)} failures, 1 alert")
    last = night[-1][0]
    _alerts(solution, detector, [(last + 59, "ann", "192.1.0.1"), (last + 60, "ann", "192.1.0.2"), (last + 61, "ann", "192.1.0.3"), (last + 62, "ann", "192.1.0.4")], {}, f"an incident has gone on until {last}, and goes on with a pause of 59 s in it")
    later = last + 62 + 60
    _alerts(solution, detector, [(later, "ann", "192.1.1.1"), (later + 1, "ann", "192.1.1.2"), (later + 2, "ann", "192.1.1.3"), (later + 3, "ann", "192.1.1.4")], {2: [("account", "ann")]}, f"the last failure of an incident was at {last + 62}, and 60 s after it come four more")
    why("Few failures within the window do not end an incident, as long as there is one. Else an attacker near the limit makes an alert a minute.")
    detector = called(solution.Detector, 3, 60)
    wave = [(100, "ann", "192.0.2.1"), (101, "ann", "192.0.2.2"), (102, "ann", "192.0.2.3"), (150, "ann", "192.0.2.4"), (200, "ann", "192.0.2.5"), (201, "ann", "192.0.2.6"), (202, "ann", "192.0.2.7"), (255, "ann", "192.0.2.8")]
    _alerts(solution, detector, wave, {2: [("account", "ann")]}, "limit=3, window=60, failures at 100, 101, 102, 150, 200, 201, 202 and 255: one of them counts at any time")
    why("The attacker has an account as well, and logs in with it between two guesses. And a user who comes in says nothing about who else tries.")
    detector = called(solution.Detector, 3, 60)
    _alerts(solution, detector, [(100, "ann", "192.0.2.1"), (101, "ann", "192.0.2.2"), (102, "ann", "192.0.2.9", "ok"), (103, "ann", "192.0.2.3")], {3: [("account", "ann")]}, "two failures of an account, a successful login of it, and a third failure")
    _alerts(solution, detector, [(110, "a", "10.0.0.1"), (111, "b", "10.0.0.1"), (112, "mallory", "10.0.0.1", "ok"), (113, "c", "10.0.0.1")], {3: [("address", "10.0.0.1")]}, "two failures from an address, a successful login from there, and a third failure")
    _alerts(solution, detector, [(120, "ann", "192.0.2.9", "ok"), (121, "ann", "192.0.2.12"), (122, "ann", "192.0.2.13"), (123, "ann", "192.0.2.14")], {}, "an incident of ann goes on from 103, with a successful login in it")
    why("Attacks on several accounts at once are several incidents.")
    detector = called(solution.Detector, 2, 60)
    _alerts(solution, detector, [(100 + n, f"user{n % 3}", f"192.0.2.{n}") for n in range(12)], {3: [("account", "user0")], 4: [("account", "user1")], 5: [("account", "user2")]}, "limit=2, and three accounts in turn")


@check(after=the_window_slides)
def late_lines_belong_to_their_time(solution):
    """A late line counts at its own time, and the clock does not go back.

    Ten servers write into one log, and their lines arrive as they like. If the clock follows each line, old failures count again; if
    a list of times is taken to be sorted, it is cut in the wrong place.
    """
    for words, times, wanted in (
        ("the second line is late", (130, 100, 131), {2: [("account", "ann")]}),
        ("each line is earlier than the one before", (150, 130, 110), {2: [("account", "ann")]}),
        ("late, and too old to count", (200, 140, 201), {}),
        ("late, and just counting", (200, 141, 200), {2: [("account", "ann")]}),
        ("an old one arrives twice behind a new one", (200, 139, 139), {}),
        ("an old one in front of the window is dropped, whatever came first", (130, 100, 165), {}),
        ("a late one is too old by now, and the others are not", (150, 110, 172, 173), {3: [("account", "ann")]}),
        ("the clock does not go back", (90, 160, 110, 95), {}),
    ):
        detector = called(solution.Detector, 3, 60)
        _alerts(solution, detector, [(time, "ann", f"192.0.2.{n}") for n, time in enumerate(times)], wanted, f"limit=3, window=60, failures at {', '.join(map(str, times))}: {words}")
    for outcome in ("failed", "ok"):
        detector = called(solution.Detector, 3, 60)
        events: list[tuple[Any, ...]] = [(100, "ann", "192.0.2.1"), (100, "ann", "192.0.2.2"), (200, "bo", "192.0.2.3", outcome), (145, "ann", "192.0.2.4"), (201, "ann", "192.0.2.5")]
        _alerts(solution, detector, events, {}, f"limit=3, window=60: two failures at 100, then a line of another user ({outcome}) at 200, and one failure each at 145 and 201")
    evidence("failures at 150, 130 and 110 s, in this order, limit=3: alerts", 1)
    detector = called(solution.Detector, 3, 60)
    events = [(150, "bo", "192.0.2.9"), *((105 + n, "ann", f"192.0.2.{n}") for n in range(3)), *((168 + n, "ann", f"192.0.2.{10 + n}") for n in range(3))]
    _alerts(solution, detector, events, {3: [("account", "ann")], 6: [("account", "ann")]}, "a failure of bo at 150, three late ones of ann from 105 to 107, and three more from 168 to 170")
    detector = called(solution.Detector, 3, 60)
    _alerts(solution, detector, [(100, "ann", "192.0.2.1"), (101, "ann", "192.0.2.2"), (102, "ann", "192.0.2.3"), (165, "bo", "192.0.2.4", "ok"), (104, "ann", "192.0.2.5"), (110, "ann", "192.0.2.6"), (111, "ann", "192.0.2.7"), (112, "ann", "192.0.2.8")], {2: [("account", "ann")], 7: [("account", "ann")]}, "an incident is over at 165, and three late failures of 110, 111 and 112 are another one")
    detector = called(solution.Detector, 1, 60)
    begins = {0: [("account", "ann"), ("address", "203.0.113.7")]}
    _alerts(solution, detector, [(time, "ann", "203.0.113.7") for time in (150, 110, 175)], begins, "limit=1, window=60, failures at 150, 110, 175: the one of 150 counts until 210")
    detector = called(solution.Detector, 1, 60)
    _alerts(solution, detector, [(200, "ann", "203.0.113.7"), (140, "bo", "203.0.113.8"), (139, "cleo", "203.0.113.9")], begins, "limit=1, window=60, a failure at 200, and others of 140 and 139 behind it, which are too old")
    why("A day of logins with four attacks in it, in which each line may come up to a minute late. Compared with a detector that keeps everything and looks at all of it each time.")
    for seed, limit in ((1, 5), (2, 12)):
        generator = random.Random(seed)
        events = sorted(fixtures.day(generator), key=lambda event: event[0] + generator.choice((0, 0, 0, 1, 20, 59)))
        truth, detector = Everything(limit, 300), called(solution.Detector, limit, 300)
        found: list[tuple[str, str]] = []
        for event in events:
            wanted = truth.feed(*event)
            got = _feed(solution, detector, line(*event))
            found += [alert for alert in got if alert[0] != "breach"]
            if [alert for alert in got if alert[0] != "breach"] != wanted:
                fail(f"in a day of logins, a line gave rise to {got!r} and not to {wanted!r}", call=f"detector.feed({line(*event)!r})", place=solution.Detector)
        attacks = fixtures.ATTACKS.values()
        evidence("a low limit" if limit == 5 else "a higher limit", f"{sum(attack in found for attack in attacks)} of 4 attacks seen, and {sum(name.startswith(('user', '198.')) for _, name in found)} alerts about people who mistype")


@check(after=both_axes_are_counted)
def a_name_is_not_a_line(solution):
    """A name is one field, whatever the attacker has typed into it.

    Where a line is searched for words, a name can say that the login succeeded, or that it came from another address. That is log
    injection: the log then says what the attacker wants.
    """
    names = ["ok", "failed", 'x" ok 10.0.0.1 "bo', "ann\n1772359201 ok 10.0.0.1 \"ann\"", "ann\\", '"', "two words", " 9 ok 10.0.0.1 ", "\u2028\x0b\x85", "é\u202e⚽", "\\n", "0", "'ann'", "a" * 5_000, "user=bo ip=10.0.0.1", "\r", "{}"]
    for name in names:
        for raw in (line(100, name, "203.0.113.7"), f"100 failed 203.0.113.7 {fixtures.json.dumps(name, ensure_ascii=False)}\n"):
            detector = called(solution.Detector, 2, 60)
            got = _feed(solution, detector, line(100, name, "198.51.100.1")) + _feed(solution, detector, raw)
            if got != [("account", name)] or detector.skipped:
                evidence("two failures of one name from two addresses, limit=2", f"{got!r}, and {detector.skipped} lines skipped"[:120])
                fail("a name was not read as it stands between the quotes", call=f"detector.feed({raw[:80]!r})", place=solution.Detector)
    detector = called(solution.Detector, 2, 60)
    got = _feed(solution, detector, '100 failed 203.0.113.7 "ann"') + _feed(solution, detector, '101 failed 203.0.113.8 "\\u0061nn"\n')
    expect(got).because("a name that JSON spells in two ways was taken for two names").at(solution.Detector).equals([("account", "ann")])
    evidence("names that look like fields, lines or quotes, read as names", len(names))
    detector = called(solution.Detector, 2, 60)
    _alerts(solution, detector, [(100, name, f"192.0.2.{n}") for n, name in enumerate(("ann", "ann ", " ann", "an n"))], {}, "limit=2, and one failure each of names that differ in spaces")
    why("A line that cannot be read may be an accident or an attack on the detector. It must not end the watch, and it must not go unnoticed.")
    broken = [
        "", "\n", "hello", '100 failed 203.0.113.7', '100 failed "ann"', '100 failed 203.0.113.7 ann', '100 failed 203.0.113.7 "ann', '100 failed 203.0.113.7 ann"', '100 failed 203.0.113.7 "ann" x',
        '100 failed 203.0.113.7 "ann" "bo"', '100 failed 203.0.113.7 ["ann"]', "100 failed 203.0.113.7 null", "100 failed 203.0.113.7 17", '100 maybe 203.0.113.7 "ann"', '100 FAILED 203.0.113.7 "ann"', '100 failed  "ann"', 'noon failed 203.0.113.7 "ann"',
        '-5 failed 203.0.113.7 "ann"', '1e9 failed 203.0.113.7 "ann"', '² failed 203.0.113.7 "ann"', '100.5 failed 203.0.113.7 "ann"', ' failed 203.0.113.7 "ann"', '100 failed 203.0.113.7 "a\\qnn"', 'x100 failed 203.0.113.7 "ann"', '> 100 failed 203.0.113.7 "ann"', '100 not failed 203.0.113.7 "ann"', '100 failed 203.0.113.7 \'ann\'',
        ' 100 failed 203.0.113.7 "ann"', '100  failed 203.0.113.7 "ann"', '100\tfailed 203.0.113.7 "ann"', '100 failed 203.0.113.7 "ann"\n\n', '1_00 failed 203.0.113.7 "ann"',
    ]
    detector = called(solution.Detector, 1, 60)
    for number, text in enumerate(broken, 1):
        got = _feed(solution, detector, text)
        expect(got).because(f"the line {text!r} is not like those of the task, and gave rise to alerts").at(solution.Detector).equals([])
        if detector.skipped != number:
            fail(f"the line {text!r} is not like those of the task, and was not counted in skipped", call=f"detector.feed({text!r})", place=solution.Detector)
    evidence("broken lines that were skipped", detector.skipped)
    _alerts(solution, detector, [(100, "ann", "203.0.113.7")], {0: [("account", "ann"), ("address", "203.0.113.7")]}, "limit=1, and a failure after many broken lines")
    if detector.skipped != len(broken):
        fail("a good line was counted in skipped", call="detector.skipped", place=solution.Detector)


@check(after=both_axes_are_counted)
def memory_is_not_the_attackers(solution):
    """What is kept does not grow with what the attacker sends.

    An entry for each address for ever is memory that the attacker fills, with one failure from each. And of 4,000 failures within a
    window, the last ones are enough.
    """
    def addresses(times: int) -> Any:
        detector = called(solution.Detector, 5, 60)
        for n in range(times):
            detector.feed(line(10_000 + n, f"name {n}", f"2001:db8::{n:x}"))
        return detector

    def successes(times: int) -> Any:
        detector = called(solution.Detector, 5, 60)
        for n in range(times):
            detector.feed(line(10_000 + n, f"name {n}", f"2001:db8::{n:x}", "ok"))
        return detector

    def one_account(times: int) -> Any:
        detector = called(solution.Detector, 5, 1_000_000)
        for n in range(times):
            detector.feed(line(10_000 + n, "root", "203.0.113.7"))
        return detector

    def incidents(times: int) -> Any:
        detector = called(solution.Detector, 2, 60)
        for n in range(times):
            detector.feed(line(10_000 + n, f"name {n // 2}", f"2001:db8::{n // 2:x}"))
        return detector

    def beside_one(times: int) -> Any:
        detector = called(solution.Detector, 5, 60)
        for n in range(times):
            detector.feed(line(10_000 + n, "root", "203.0.113.7"))
            detector.feed(line(10_000 + n, f"name {n}", f"2001:db8::{n:x}"))
        return detector

    def broken(times: int) -> Any:
        detector = called(solution.Detector, 5, 60)
        for n in range(times):
            detector.feed(f"not a line, number {n}")
        return detector

    addresses(100)
    for words, feeds in (("addresses and names, each with one failure", addresses), ("addresses with one failure, beside one that goes on", beside_one), ("failures of one account in one window", one_account), ("failures in incidents, one after the other", incidents), ("successful logins", successes), ("broken lines", broken)):
        kept = {times: memory.retained(feeds, times) for times in (200, 800)}
        grown = kept[800] - kept[200] > 15_000
        evidence(f"{words}: kept after many, compared with a few", "as much" if not grown else "much more")
        if grown:
            fail(f"after 800 {words}, more is kept than after 200", call=FEED, place=solution.Detector)


@check(after=one_alert_for_an_incident, stretch=True)
def a_success_after_the_guessing_is_told(solution):
    """A login that succeeds from an attacking address is an alert.

    The attack was noise until then. This is the line for which somebody has to get up.
    """
    detector = called(solution.Detector, 3, 60)
    spray = [(100 + n, f"user{n}", "203.0.113.66") for n in range(3)]
    _alerts(solution, detector, [(99, "bo", "203.0.113.66", "ok"), *spray], {3: [("address", "203.0.113.66")]}, "a success, and then three failures from the same address", breaches=True)
    events = [(104, "bo", "203.0.113.66", "ok"), (105, "cleo", "198.51.100.1", "ok"), (106, "cleo", "203.0.113.66", "ok"), (107, "bo", "203.0.113.66", "ok"), (161, "bo", "203.0.113.66", "ok"), (162, "bo", "203.0.113.66", "ok"), (150, "bo", "203.0.113.66", "ok")]
    _alerts(solution, detector, events, {0: [("breach", "bo")], 2: [("breach", "cleo")], 3: [("breach", "bo")], 4: [("breach", "bo")]}, "limit=3, window=60: an address has an incident from 102, whose last failure is of 102, and logins succeed", breaches=True)
    evidence("an address guesses, and four logins from there succeed: alerts", ["bo", "cleo", "bo", "bo"])
    why("Below the limit, it is a user who mistyped. And many who guess at one account do not make its owner a burglar.")
    detector = called(solution.Detector, 3, 60)
    _alerts(solution, detector, [(100, "ann", "198.51.100.1"), (101, "ann", "198.51.100.1"), (102, "ann", "198.51.100.1", "ok")], {}, "limit=3: two failures, and a success from the same address", breaches=True)
    detector = called(solution.Detector, 3, 60)
    _alerts(solution, detector, [*((100 + n, "ann", f"192.0.2.{n}") for n in range(3)), (104, "ann", "198.51.100.1", "ok"), (105, "ann", "192.0.2.1", "ok")], {2: [("account", "ann")]}, "the account has an incident, the addresses have none, and logins succeed", breaches=True)
    detector = called(solution.Detector, 2, 60)
    _alerts(solution, detector, [(100, "a", "10.0.0.1"), (130, "b", "10.0.0.1"), (165, "a", "10.0.0.1", "ok"), (165, "é\n", "10.0.0.1", "ok"), (189, "", "10.0.0.1", "ok"), (190, "c", "10.0.0.1", "ok")], {1: [("address", "10.0.0.1")], 2: [("breach", "a")], 3: [("breach", "é\n")], 4: [("breach", "")]}, "limit=2, window=60: one failure of the incident still counts until 190, and logins succeed", breaches=True)


# --- how it is observed ----------------------------------------------------------------------


def _feed(solution: Any, detector: Any, text: str) -> list[Any]:
    got = called(detector.feed, text)
    if not isinstance(got, list):
        fail(f"feed returned {got!r}, and not a list of alerts", call=f"detector.feed({text[:80]!r})", place=solution.Detector)
    return got


def _alerts(solution: Any, detector: Any, events: list[tuple[Any, ...]], wanted: dict[int, list[tuple[str, str]]], words: str, others: bool = False, breaches: bool = False) -> None:
    """Feed events; `wanted` has the alerts by the place of their event. others: those of the other axis may come as well."""
    skipped = detector.skipped
    for place, event in enumerate(events):
        text = line(*event)
        got = _feed(solution, detector, text)
        right = wanted.get(place, [])
        if not breaches:
            got = [alert for alert in got if tuple(alert)[:1] != ("breach",)]
        if others:
            got = [alert for alert in got if alert in right] or got
        if got != right:
            evidence("the line, by its number", place + 1)
            evidence("lines that were fed here", "\n".join(line(*each) for each in events[max(0, place - 7) : place + 1]), exact=False)
            evidence("alerts", got or "none")
            if not got:
                fail(f"{words}: no alert came with line {place + 1}", call=f"detector.feed({text[:80]!r})", place=solution.Detector)
            if not right:
                fail(f"{words}: an alert came with line {place + 1}", call=f"detector.feed({text[:80]!r})", place=solution.Detector)
            fail(f"{words}: line {place + 1} gave rise to {got!r} and not to {right!r}", call=f"detector.feed({text[:80]!r})", place=solution.Detector)
    if detector.skipped != skipped:
        fail(f"{words}: a good line was counted in skipped", call="detector.skipped", place=solution.Detector)
