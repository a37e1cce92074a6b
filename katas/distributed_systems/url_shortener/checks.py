"""Checks for url_shortener: codes that are numbers, and what a redirect costs."""

from __future__ import annotations

import importlib.util
import random
import re
import sqlite3
import string
import sys
import tempfile
from typing import Any

import fixtures
from fixtures import Cache, Store
from katabook import called, check, evidence, expect, fail, sql, why

ALPHABET = string.digits + string.ascii_lowercase + string.ascii_uppercase
CODES = 62**6
IDS = [0, 1, 2, 61, 62, 63, 999, 1000, 62**3, 62**5 - 1, 62**5, CODES // 2, CODES - 2, CODES - 1]


@check
def codes_are_numbers(solution):
    """Each id has one code, and each code one id.

    The first characters of a hash collide: with six of 62 digits, among 300,000 links it is more likely than not. A number in
    another base is as short, and two of them are never equal.
    """
    numbers = [*IDS, *random.Random(1).sample(range(CODES), 40), *range(5_000, 5_060)]
    codes = [_code(solution, number) for number in numbers]
    evidence("codes of the first and of the last id", f"{codes[0]} and {codes[13]}", exact=False)
    if len(set(codes)) != len(set(numbers)):
        first = next((a, b) for n, a in enumerate(numbers) for m, b in enumerate(numbers[:n]) if codes[n] == codes[m] and a != b)
        fail("two ids have the same code", call=f"encode({first[1]}) and encode({first[0]})", place=solution.encode)
    for number, code in zip(numbers, codes):
        expect(called(solution.decode, code)).because(f"decode(encode({number})) is not {number}").at(solution.decode).equals(number)
    generator = random.Random(2)
    texts = ["000000", "ZZZZZZ", "zzzzzz", "aB3dE9", *("".join(generator.choice(ALPHABET) for _ in range(6)) for _ in range(40))]
    for text in texts:
        number = called(solution.decode, text)
        if type(number) is not int or not 0 <= number < CODES:
            values = [sum(ALPHABET.index(letter) * 62**place for place, letter in enumerate(reversed(_code(solution, each)))) for each in (1, 2, 3)]
            even = (values[2] - 2 * values[1] + values[0]) % CODES == 0
            evidence("from the code of 1 to that of 2, and from there to that of 3", "the same step" if even else "two different steps")
            meant = "This process may never have encoded the id of a code that it is asked for. The id is in the code: read the digits, and undo the shuffle."
            fail(f"a text of six characters of 0-9a-zA-Z is a code, and decode gives {number!r}", call=f"decode({text!r})", place=solution.decode, why=meant)
        expect(called(solution.encode, number)).because(f"encode(decode({text!r})) is another code").at(solution.encode).equals(text)
    why("Anybody can put anything behind the address of the service.")
    codes = (codes[0], "aB3dE9")
    for text in ("", "0", codes[0][1:], codes[0] + "0", "0" + codes[1], codes[1] + " ", " " + codes[1][1:], codes[1][:5] + "\n", codes[1] + "\n", codes[1][:5] + "-", codes[1][:5] + "_", "aB3d.9", "aB3d/9", "aB3dé9", "aB3d９9", "-00001", "+00001", "1_0000", "aB3d%9", "robots.txt"):
        got = called(solution.decode, text)
        if got is not None:
            evidence("a text that is no code was decoded", repr(text))
            fail(f"decode({text!r}) is {got!r}, and such a text is no code", call=f"decode({text!r})", place=solution.decode)
    evidence("texts that are no codes: decoded", "none")


@check(after=codes_are_numbers)
def the_neighbour_is_somebody_else(solution):
    """Codes that differ in one character belong to ids far apart.

    Ids are counted up. If codes are as well, everybody can read the link that was made before their own, by changing
    the last character.
    """
    nearest, pair = CODES, ("", "")
    for number in (0, 1, 5_000, 5_001, 77_777, 123_456_789, CODES - 1):
        code = _code(solution, number)
        for place in range(6):
            for character in ALPHABET:
                other = code[:place] + character + code[place + 1 :]
                if other != code and abs(solution.decode(other) - number) < nearest:
                    nearest, pair = abs(solution.decode(other) - number), (code, other)
    evidence("codes that differ in one character: ids apart", "100 or more" if nearest >= 100 else nearest)
    if nearest < 100:
        counted = [_code(solution, number) for number in (1, 62, 3_844)] == ["000001", "000010", "000100"]
        evidence("the codes of 1, 62 and 3844", "the ids themselves in base 62" if counted else "not the ids themselves, but close to each other")
        meant = "A small factor, a constant that is added, digits in another order and another order of the alphabet leave neighbours close together. Multiply by a large number."
        call = f"decode({pair[0]!r}) and decode({pair[1]!r})"
        fail(f"two codes differ in one character, and their ids are {nearest} apart", call=call, place=solution.encode, **({} if counted else {"why": meant}))
    why("The next process has to find the links that this one has made.")
    anew = _imported_again(solution)
    if any(called(anew.encode, number) != _code(solution, number) for number in IDS):
        fail("your file was imported again, as in another process, and an id has another code", call="encode(number)", place=solution.encode)


@check(after=codes_are_numbers)
def ids_come_in_blocks(solution):
    """Workers take ids a block at a time, and no code comes twice.

    A counter that every worker asks for each link is one place that all of them wait for. A block is one question for many
    links.
    """
    store, shards, cache = Store(0), fixtures.shards(), Cache()
    workers = [called(solution.Shortener, shards, cache, store.take_block) for _ in range(3)]
    if store.taken:
        fail("a worker was made, and has taken a block before it needs an id", call="Shortener(shards, cache, take_block)", place=solution.Shortener)
    made = [0, 0, 0]
    codes: dict[str, str] = {}
    for worker, times in ((0, 1), (1, 39), (0, 2), (1, 1), (1, 1), (0, 37), (2, 5), (0, 1)):
        for _ in range(times):
            url = f"https://shop.example/{worker}/{made[worker]}"
            made[worker] += 1
            code = called(workers[worker].shorten, url)
            if not isinstance(code, str):
                fail(f"shorten returned {code!r}, and not a code", call=f"shorten({url!r})", place=solution.Shortener)
            if code in codes:
                fail("two links got the same code", call=f"shorten({url!r})", place=solution.Shortener)
            codes[code] = url
        blocks = sum(-(-links // 40) for links in made)
        if len(store.taken) != blocks:
            evidence("links made by each worker", made)
            words = f"for these links, {blocks} blocks are needed, and {len(store.taken)} {'was' if len(store.taken) == 1 else 'were'} taken"
            meant = "With fewer blocks, ids come from somewhere else: from beyond the end of a block, or from a block that workers share, in an attribute of the class or a default argument."
            fail(words, call="take_block()", place=solution.Shortener, **({"why": meant} if len(store.taken) < blocks else {}))
    evidence("three workers made links", sum(made))
    evidence("blocks that were taken", len(store.taken))
    ids = {solution.decode(code): url for code, url in codes.items()}
    allowed = {number for first in store.taken for number in range(first, first + 40)}
    if any(number not in allowed for number in ids):
        fail("a link got an id that is in none of the blocks that were taken", call="shorten(url)", place=solution.Shortener)
    for first, worker in zip(store.taken, (0, 1, 1, 2, 0)):
        used = [number for number in ids if first <= number < first + 40]
        if any(not ids[number].startswith(f"https://shop.example/{worker}/") for number in used):
            fail("a worker used an id of a block that another one had taken", call="shorten(url)", place=solution.Shortener)
    rows = {number: row[0] for conn in shards for number, row in fixtures.stored(conn).items()}
    expect(rows).because("not each link is stored with its id and its url").at(solution.Shortener).equals(ids)


@check(after=codes_are_numbers)
def a_link_lives_on_one_shard(solution):
    """A link is stored on the shard that its id names, and only that one is asked.

    The code is the number, so that it says where to look. A redirect that asks every shard makes four databases do four times
    the work of one.
    """
    for count in (3, 1, 4):
        shards, cache = fixtures.shards(count), Cache()
        worker = called(solution.Shortener, shards, cache, Store(0 if count == 1 else 5_000).take_block)
        for url in ("https://shop.example/a", "https://shop.example/a", "", "null", "None", "https://shop.example/é?q=1&r='2'#x", "404", "-", '"', "\n", "\0"):
            with sql.record(*shards) as recording:
                code = called(worker.shorten, url)
            asked = _asked(shards, recording)
            number = solution.decode(code) if isinstance(code, str) else None
            if number is None:
                fail(f"shorten returned {code!r}, which is no code", call=f"shorten({url!r})", place=solution.Shortener)
            if len(asked) != 1:
                fail(f"shorten sent statements to {len(asked)} shards", call=f"shorten({url!r})", place=solution.Shortener)
            if any(conn.in_transaction for conn in shards):
                fail("shorten has returned, and the link is not committed", call=f"shorten({url!r})", place=solution.Shortener)
            where = [place for place, conn in enumerate(shards) if fixtures.stored(conn).get(number, ("",))[0] == url and number in fixtures.stored(conn)]
            if where != [number % count]:
                evidence("the link of an id is on", f"shards {where} of {count}, and {number} % {count} is {number % count}", exact=False)
                fail(f"a link is not stored on shards[id % {count}], and there alone, with its url", call=f"shorten({url!r})", place=solution.Shortener)
            cache.entries.clear()
            with sql.record(*shards) as recording:
                answer = _answer(solution, worker, code)
            if recording.tables_written:
                evidence("statements of a redirect, with nothing cached", recording.count)
                fail("a redirect wrote to a shard", call=f"resolve({code!r})", place=solution.Shortener, why="All readers of a popular link wait for the row that the others write. Count the click in memory, and write it later.")
            if answer[1] != url or answer[0] == 404:
                meant = "The url is any text, also an empty one or the word null. What the cache keeps for a link that does not exist must not look like one."
                if number == 0:
                    fail(f"the link with the id 0 was made, and a redirect to it came to {answer!r}", call=f"resolve({code!r})", place=solution.Shortener, why="0 is an id like any other. `if not number` takes it for none.")
                fail(f"a link to {url!r} was made, and a redirect to it came to {answer!r}", call=f"resolve({code!r})", place=solution.Shortener, why=meant)
            if recording.count != 1:
                evidence("statements of a redirect, with nothing cached", recording.count)
                asked = len(_asked(shards, recording))
                evidence("shards that were asked", f"{asked} of {count}")
                meant = {"why": "The row that has the url also says that there is a link: one SELECT does for both."} if asked == 1 else {}
                fail(f"with nothing cached, a redirect sent {recording.count} statements", call=f"resolve({code!r})", place=solution.Shortener, **meant)
            again = _answer(solution, worker, code)
            expect(again).because(f"a second redirect to {url!r} came to something else than the first").at(solution.Shortener).equals(answer)
            _redirects(solution, answer, code)
    evidence("with nothing cached, a redirect asks", "one shard, once")
    evidence("the status of a redirect", answer[0])
    unknown = solution.encode(77)
    with sql.record(*shards) as recording:
        answer = _answer(solution, worker, unknown)
    expect(answer).because("there is no link with this code").at(solution.Shortener).equals((404, None))
    if recording.count != 1:
        fail(f"with nothing cached, a redirect for an unknown code sent {recording.count} statements", call=f"resolve({unknown!r})", place=solution.Shortener)


@check(after=a_link_lives_on_one_shard)
def the_cache_takes_the_traffic(solution):
    """What the cache has is not asked of a shard.

    A thousand redirects for each new link, most of them to the same few: that is what a cache is good at. Codes that do not exist are
    asked for as well, by robots and by misprints.
    """
    shards, cache = fixtures.shards(), Cache()
    workers = [called(solution.Shortener, shards, cache, Store(first).take_block) for first in (5_000, 9_000)]
    links = {called(workers[0].shorten, f"https://shop.example/{n}"): f"https://shop.example/{n}" for n in range(30)}
    codes = list(links)
    generator = random.Random(3)
    load = generator.choices(codes, [1 / (n + 1) for n in range(30)], k=250)
    with sql.record(*shards) as recording:
        for number, code in enumerate(load):
            answer = _answer(solution, workers[number % 2], code)
            if answer[1] != links[code]:
                fail(f"among many redirects, one led to {answer[1]!r} and not to its link", call=f"resolve({code!r})", place=solution.Shortener)
    evidence("redirects, links, statements", f"{len(load)} redirects to {len(set(load))} links by two workers sent {recording.count}")
    if recording.count > len(set(load)):
        fail(f"{len(load)} redirects to {len(set(load))} links sent {recording.count} statements", call="resolve(code)", place=solution.Shortener)
    if cache.wrong:
        fail("the cache was given something else than texts", call=cache.wrong[0], place=solution.Shortener)
    why("An entry lives for an hour. A target that was changed in the database is seen after that.")
    code, number = codes[0], solution.decode(codes[0])
    cache.entries.clear()
    cache.ttls.clear()
    _answer(solution, workers[0], code)
    fixtures.link(shards, number, "https://shop.example/moved")
    for seconds, wanted in ((3_599, links[code]), (1, "https://shop.example/moved")):
        cache.now += seconds
        expect(_answer(solution, workers[1], code)[1]).because(f"a link was cached, its target changed in the database, and {cache.now:g} s later a redirect led elsewhere").at(solution.Shortener).equals(wanted)
    why("That there is no such link is remembered as well, for a minute. Otherwise each robot that tries codes is a query each time.")
    missing = solution.encode(123_456_789)
    counts = []
    for wait in (0, 59, 1):
        cache.now += wait
        with sql.record(*shards) as recording:
            for worker in workers:
                expect(_answer(solution, worker, missing)).because("there is no link with this code").at(solution.Shortener).equals((404, None))
        counts.append(recording.count)
    evidence("statements for a missing code", counts)
    expect(counts).because("a missing code was asked twice at 0 s, at 59 s and at 60 s, and the statements were not these").at(solution.Shortener).equals([1, 0, 1])
    why("Somebody asked for a code before it was given out. Its owner must not be told for a minute that the new link does not exist.")
    store = Store(40_000)
    worker = called(solution.Shortener, shards, cache, store.take_block)
    for number in (40_000, 40_001):
        for each in (worker, *workers):
            _answer(solution, each, solution.encode(number))
        code = called(worker.shorten, "https://shop.example/new")
        for each in (worker, *workers):
            expect(_answer(solution, each, code)[1]).because("a code was asked for before there was a link, then the link was made, and a redirect does not find it").at(solution.Shortener).equals("https://shop.example/new")
    why("The cache is told after the commit. Told before, it can remember an absence that is over a moment later, or a link that was never stored.")
    with tempfile.TemporaryDirectory() as folder:
        _asked_while_it_is_made(solution, folder)
    why("A code in other letters is another code.")
    cache.entries.clear()
    code = next(code for code in codes[1:] if code.swapcase() != code and solution.decode(code.swapcase()) not in map(solution.decode, codes))
    for each, wanted in ((code, links[code]), (code.swapcase(), None), (code, links[code])):
        expect(_answer(solution, workers[0], each)[1]).because(f"{code!r} is the code of a link, {code.swapcase()!r} is not, and a redirect takes one for the other").at(solution.Shortener).equals(wanted)
    why("A text that is no code cannot be anywhere. To ask costs, and fills the cache with rubbish.")
    for text in ("", "favicon.ico", "aB3d-9", codes[0] + "0", codes[0][:5], codes[0] + "\n"):
        cache.calls.clear()
        with sql.record(*shards) as recording:
            answer = _answer(solution, workers[0], text)
        expect(answer).because(f"{text!r} is no code").at(solution.Shortener).equals((404, None))
        if recording.count or cache.calls:
            whom = "a shard was asked" if recording.count else "the cache was asked" if "get" in cache.calls else "the cache was told something"
            fail(f"{text!r} is no code, and {whom}", call=f"resolve({text!r})", place=solution.Shortener)


def _asked_while_it_is_made(solution: Any, folder: str) -> None:
    """Another worker, with connections of its own, asks for a code at each moment of its making; then a link that cannot be stored."""
    cache, first = Cache(), 40_000
    shards, others = fixtures.shards(3, folder), fixtures.again(3, folder)
    worker = called(solution.Shortener, shards, cache, Store(first).take_block)
    other = called(solution.Shortener, others, cache, Store(9_000).take_block)
    code = solution.encode(first)
    cache.meanwhile = lambda: _answer(solution, other, code)
    code = called(worker.shorten, "https://shop.example/new")
    cache.meanwhile = None
    got = _answer(solution, other, code)
    if got[1] != "https://shop.example/new":
        evidence("the other worker asked", "after the cache was told of the new link, and before it was committed")
        fail(f"shorten told the cache before the commit, another worker asked for the code in between, and then it came to {got!r}", call=f"resolve({code!r})", place=solution.Shortener)
    code = solution.encode(first + 1)
    lock = fixtures.locked(f"{folder}/{(first + 1) % 3}", False)
    try:
        called(worker.shorten, "https://shop.example/lost")
        stored = True
    except sqlite3.OperationalError:
        stored = False
    finally:
        lock.close()
    if not stored:
        got = _answer(solution, other, code)
        expect(got).because("a shard was locked and shorten raised OperationalError, so that there is no such link, and a redirect leads to it").at(solution.Shortener).equals((404, None))


@check(after=a_link_lives_on_one_shard)
def clicks_are_counted_off_the_way(solution):
    """Clicks are counted in memory, and written in batches.

    An UPDATE in the redirect makes the most popular link the slowest: all readers wait for one row. Batched, a thousand clicks are one
    statement, and what a crash can lose is what was not flushed yet.
    """
    shards, cache = fixtures.shards(4), Cache()
    store = Store(0)
    workers = [called(solution.Shortener, shards, cache, store.take_block) for _ in range(2)]
    with sql.record(*shards) as recording:
        called(workers[0].flush_clicks)
    if recording.count:
        fail(f"nobody had clicked, and a flush sent {recording.count} statements", call="flush_clicks()", place=solution.Shortener)
    for nothing in ("no code", solution.encode(999_999), solution.encode(999_998)):
        _answer(solution, workers[0], nothing)
    with sql.record(*shards) as recording:
        called(workers[0].flush_clicks)
    if recording.count:
        fail(f"only codes without a link were asked for, and a flush sent {recording.count} statements", call="flush_clicks()", place=solution.Shortener)
    codes = [called(workers[0].shorten, f"https://shop.example/{n}") for n in range(12)]
    ids = [solution.decode(code) for code in codes]
    wanted = dict.fromkeys(ids, 0)
    for turn, clicks in enumerate(({0: 7, 1: 1, 4: 29, 8: 2, 9: 1}, {}, {0: 1, 5: 3, 6: 1, 7: 1})):
        with sql.record(*shards) as recording:
            for place, times in clicks.items():
                for click in range(times):
                    _answer(solution, workers[click % 2], codes[place])
        if recording.tables_written:
            evidence("clicks, and statements in their redirects", f"{sum(clicks.values())}, {recording.count}")
            fail("a redirect wrote to a shard", call="resolve(code)", place=solution.Shortener)
        if turn == 0:
            evidence("40 clicks on 5 links: statements in the redirects", recording.count)
        for worker_number, worker in enumerate(workers):
            for place, times in clicks.items():
                wanted[ids[place]] += (times + (1 - worker_number)) // 2
            with sql.record(*shards) as recording:
                called(worker.flush_clicks)
            concerned = {ids[place] % 4 for place, times in clicks.items() if times > worker_number}
            found = {number: row[1] for conn in shards for number, row in fixtures.stored(conn).items()}
            if found != wanted:
                link = next(number for number in wanted if found.get(number) != wanted[number])
                evidence("three clicks on a new link, none of them from the cache: clicks after a flush", _uncached_clicks(solution))
                fail(f"after a flush, a link has {found.get(link)} click{'s' * (found.get(link) != 1)} in the database and not {wanted[link]}", call="flush_clicks()", place=solution.Shortener)
            if any(conn.in_transaction for conn in shards):
                fail("a flush has returned, and the clicks are not committed", call="flush_clicks()", place=solution.Shortener)
            if concerned:
                evidence("statements of a flush with clicks on every shard" if len(concerned) == 4 else f"statements of a flush with clicks on {len(concerned)} of 4 shards", recording.count)
            if recording.count != len(concerned):
                fail(f"clicks of {len(concerned)} shards were flushed with {recording.count} statements", call="flush_clicks()", place=solution.Shortener)
            if _asked(shards, recording) != concerned:
                fail("a flush sent statements to a shard without clicks", call="flush_clicks()", place=solution.Shortener)


@check(after=clicks_are_counted_off_the_way, stretch=True)
def a_failed_flush_loses_nothing(solution):
    """A shard that is busy keeps its clicks for the next flush, and none is added twice.

    If the counts are forgotten before they are written, they are lost; if all are kept because one shard failed, the others are counted
    twice.
    """
    for words, reading in (("the UPDATE", False), ("the COMMIT", True)):
        with tempfile.TemporaryDirectory() as folder:
            _flushes_with_a_lock(solution, words, reading, folder)
    why("A busy shard is free again a moment later. An error that stays has to be seen, or clicks pile up for months.")
    shards = fixtures.shards()
    worker = called(solution.Shortener, shards, Cache(), Store().take_block)
    for place in range(3):
        _answer(solution, worker, called(worker.shorten, f"https://shop.example/{place}"))
    fixtures.refuse_clicks(shards[1])
    try:
        called(worker.flush_clicks)
    except Exception as problem:
        evidence("a shard refused its clicks: raised", type(problem).__name__)
    else:
        fail("a shard refused its clicks with sqlite3.IntegrityError, and flush_clicks said nothing", call="flush_clicks()", place=solution.Shortener)


def _flushes_with_a_lock(solution: Any, words: str, reading: bool, folder: str) -> None:
    """Three flushes; during the first one, another program has locked a shard."""
    shards, cache = fixtures.shards(3, folder), Cache()
    worker = called(solution.Shortener, shards, cache, Store().take_block)
    codes = [called(worker.shorten, f"https://shop.example/{n}") for n in range(6)]
    ids = [solution.decode(code) for code in codes]
    broken = ids[1] % 3
    wanted = dict.fromkeys(ids, 0)
    for turn in range(3):
        for place, code in enumerate(codes):
            for _ in range(place + 1):
                _answer(solution, worker, code)
            wanted[ids[place]] += place + 1
        other = fixtures.locked(f"{folder}/{broken}", reading) if turn == 0 else None
        try:
            called(worker.flush_clicks)
        except sqlite3.OperationalError as problem:
            evidence("what failed", f"{words}: {problem}")
            fail(f"a shard was locked, {words} raised OperationalError, and so did flush_clicks", call="flush_clicks()", place=solution.Shortener)
        finally:
            if other is not None:
                other.close()
        found = {number: row[1] for conn in shards for number, row in fixtures.stored(conn).items()}
        ours = {number: clicks for number, clicks in wanted.items() if turn or number % 3 != broken}
        bad = [number for number in ours if found[number] != ours[number]]
        if turn == 0:
            evidence(f"{words} of one shard failed: links of the others that have their clicks", f"{len(ours) - len(bad)} of {len(ours)}")
            if any(conn.in_transaction for conn in shards):
                fail(f"{words} of one shard failed, and a transaction was left open", call="flush_clicks()", place=solution.Shortener)
            if any(found[number] for number in wanted if number not in ours):
                fail(f"{words} of one shard failed, and its clicks are in the database", call="flush_clicks()", place=solution.Shortener)
        if bad:
            when = "the other shards do not have their clicks" if turn == 0 else f"after {turn} more flush{'es' * (turn > 1)} a link has {found[bad[0]]} clicks and not {ours[bad[0]]}"
            evidence("clicks in the database", "more than there were" if found[bad[0]] > ours[bad[0]] else "fewer than there were")
            fail(f"{words} of one shard failed, and {when}", call="flush_clicks()", place=solution.Shortener)


# --- how it is observed ----------------------------------------------------------------------


def _code(solution: Any, number: int) -> str:
    code = called(solution.encode, number)
    if not isinstance(code, str) or not re.fullmatch("[0-9a-zA-Z]{6}", code):
        evidence("length of the code", len(code) if isinstance(code, str) else "no text")
        fail(f"the code of {number} is {code!r}, and not six characters of 0-9a-zA-Z", call=f"encode({number})", place=solution.encode)
    return code


def _imported_again(solution: Any) -> Any:
    """The submission's file, imported a second time."""
    spec = importlib.util.spec_from_file_location("imported_again", solution.__file__)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _answer(solution: Any, worker: Any, code: str) -> tuple[Any, Any]:
    answer = called(worker.resolve, code)
    if not isinstance(answer, tuple) or len(answer) != 2:
        fail(f"resolve returned {answer!r}, and not (status, url)", call=f"resolve({code!r})", place=solution.Shortener)
    return answer


def _uncached_clicks(solution: Any) -> int:
    """What becomes of three clicks, if the cache has forgotten the link before each."""
    shards, cache = fixtures.shards(1), Cache()
    worker = called(solution.Shortener, shards, cache, Store().take_block)
    code = called(worker.shorten, "https://shop.example/new")
    for _ in range(3):
        cache.entries.clear()
        _answer(solution, worker, code)
    called(worker.flush_clicks)
    return fixtures.stored(shards[0])[solution.decode(code)][1]


def _redirects(solution: Any, answer: tuple[Any, Any], code: str) -> None:
    status = answer[0]
    meant = "Browsers keep a permanent redirect and do not come back: the next clicks are not counted, and a changed target is not seen. 302 and 307 are temporary."
    if status in (301, 308):
        fail(f"{status} is a permanent redirect: browsers remember it, and do not ask again", call=f"resolve({code!r})", place=solution.Shortener, why=meant)
    if status not in (302, 303, 307):
        fail(f"the status of a link is {status!r}: that is no redirect", call=f"resolve({code!r})", place=solution.Shortener, why=meant)


def _asked(shards: list[sqlite3.Connection], recording: sql.Recording) -> set[int]:
    """The places of the shards that were sent a statement."""
    return {place for place, conn in enumerate(shards) if any(statement._tap is conn._katabook_tap for statement in recording.events)}
