"""Checks for realtime_feed. Time is virtual, and readers stall, leave and come back when the check says so."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from typing import Any

from fixtures import Reader
from katabook import awaited, called, check, event_loop, evidence, expect, fail, memory, why

SCENES: list[Scene] = []
STREAM = "await feed(scope, receive, send)"


@check
def an_event_is_pushed(solution):
    """An event reaches every reader as soon as it is published.

    A page that asks once a second is late by up to a second, and asks for nothing nearly always. A stream waits until it is woken.
    """
    texts = ["0:1", "", " 1:1 ", "goal\nby Ada:\n\nid: 99\ndata: forged\n", "\n", "Tor für Åland ⚽\u2028half time\x0b\x85", ": 2:1", "goal", "goal", "0:1"]

    quiet = called(solution.Feed, 3)
    try:
        for wanted in (1, 2):
            if (got := quiet.publish("goal")) != wanted and not inspect.isawaitable(got):
                fail(f"event {wanted} of a feed was published, and publish returned {got!r}", call="feed.publish(text)", place=solution.Feed)
    except RuntimeError:
        fail("publish was called where no event loop runs, and raised RuntimeError", call="feed.publish(text)", place=solution.Feed)

    async def scenario() -> Any:
        scene = Scene(solution, 20)
        scene.publish("before anybody reads")
        early = scene.open()
        await scene.wait(7.125)
        late = scene.open()
        await scene.wait(0.25)
        if early.started:
            evidence("on a quiet feed, the answer began after", f"{early.started[0][0]:g} s")
        if not early.started:
            fail("a reader came to a quiet feed, and no answer began", call=STREAM, place=solution.Feed)
        moment, status, headers = early.started[0]
        if status != 200 or not dict(headers).get(b"content-type", b"").startswith(b"text/event-stream"):
            evidence("status and headers", f"{status} {headers}", exact=False)
            fail("the answer does not begin with status 200 and the content type text/event-stream", call=STREAM, place=solution.Feed)
        if moment:
            fail(f"a reader came to a quiet feed, and the answer began {moment:g} s later", call=STREAM, place=solution.Feed)
        for number, text in enumerate(texts):
            scene.publish(text)
            await scene.wait(0.375)
            for reader in (early, late):
                if reader.finished:
                    fail("after the first part of the answer, the server was told that it ends there", call='send({"type": "http.response.body", …})', place=solution.Feed, why='Without `"more_body": True`, a server takes a part of the body for the last one.')
        await scene.wait(9)
        for name, reader in (("early", early), ("late", late)):
            delays = [moment - (7.375 + 0.375 * number) for number, moment in enumerate(reader.times)]
            if name == "early":
                evidence("events that arrived", f"{len(reader.events)} of {len(texts)}")
                evidence("seconds from publish to the reader, at most", f"{max(delays, default=0):g}" if len(delays) == len(texts) else "not all came once")
            got = [data for _, _, data in reader.events]
            if "before anybody reads" in got:
                fail("a reader without Last-Event-ID was sent an event from before the call", call=STREAM, place=solution.Feed)
            if len(got) < len(texts):
                fail(f"{len(texts)} events were published, and a reader got {len(got)}", call=STREAM, place=solution.Feed)
            if len(got) == len(texts):
                evidence(f"texts that the {name} reader reads otherwise", [place for place, (text, data) in enumerate(zip(texts, got), 1) if text != data])
            for text, data in zip(texts, got):
                expect(data).because("the text that a browser reads is not the one that was published").why("Each line of a text is a `data: ` line of its own. A browser takes one space behind the colon away, and joins the lines with `\\n`.").at(solution.Feed).equals(text)
            if len(got) > len(texts):
                fail(f"{len(texts)} events were published, and a reader got {len(got)}", call=STREAM, place=solution.Feed)
            expect(reader.seen()).because("the ids that a browser reads are not those that publish returned").at(solution.Feed).equals([str(n) for n in range(2, 2 + len(texts))])
            if any(kind != "message" for kind, _, _ in reader.events):
                fail("an event has a line event: that the task does not name", call=STREAM, place=solution.Feed)
            if max(delays) > 0:
                fail(f"an event was published, and reached the reader {max(delays):g} s later", call="feed.publish(text)", place=solution.Feed)
        if len(early.started) != 1:
            fail(f"one answer was begun {len(early.started)} times", call=STREAM, place=solution.Feed)

    _run(solution, scenario)
    why("What is published while the answer begins is for this reader as well: the call had begun.")

    async def slow_start() -> Any:
        scene = Scene(solution, 10)
        scene.publish("before")
        waits = scene.open()
        waits.asked.clear()
        await scene.wait(0.5)
        if not waits.started:
            fail("the answer did not begin before receive() had returned", call=STREAM, place=solution.Feed)
        reader = scene.open()
        reader.room.clear()
        await scene.wait(1)
        scene.publish("during")
        await scene.wait(1)
        reader.room.set()
        await scene.wait(0)
        scene.publish("after")
        await scene.wait(1)
        evidence("an event was published while the answer began, and one after it: arrived", " and ".join(reader.seen()) or "nothing")
        expect(reader.seen()).because("an event was published while the answer began, and one after it, and a reader did not get both").at(solution.Feed).equals(["2", "3"])

    _run(solution, slow_start)


@check(after=an_event_is_pushed)
def nobody_waits_for_a_slow_reader(solution):
    """A slow reader misses the oldest events and is told of it; nobody else notices.

    Memory for one phone in a tunnel must have a limit, so that something has to give: the publisher waits, the reader is thrown out, or
    events are dropped. Here they are dropped, and the reader knows it.
    """
    for history, waiting in ((3, 3), (3, 4), (3, 20), (1, 1), (1, 6)):

        async def scenario(history: int = history, waiting: int = waiting) -> Any:
            scene = Scene(solution, history)
            for _ in range(5):
                scene.publish()
            slow, quick = scene.open(), scene.open()
            await scene.wait(1)
            slow.room.clear()
            scene.publish()  # this one is under way
            for _ in range(waiting):
                await scene.wait(1)
                scene.publish()
            await scene.wait(1)
            everything = [str(n) for n in range(6, 7 + waiting)]
            expect(quick.seen()).because("one reader was slow, and another one did not get all events at once").at(solution.Feed).equals(everything)
            slow.room.set()
            await scene.wait(1)
            scene.publish()
            await scene.wait(1)
            words = f"history={history}, and {waiting} event{'s' * (waiting > 1)} published during a send: "
            evidence(words + "the slow reader got", ", ".join(slow.seen()) or "nothing")
            scene.honest(slow, 6)
            kept = [str(n) for n in range(7 + waiting - history, 8 + waiting)]
            wanted = ["6", *kept] if waiting <= history else ["6", f"gap {kept[0]}", *kept]
            expect(slow.seen()).because(words + "the reader did not get the one under way, then the last ones that may wait").at(solution.Feed).equals(wanted)
            if slow.overlaps:
                fail("send was called again before it had returned", call="await send(message)", place=solution.Feed)

        _run(solution, scenario)
    why("What was taken to be sent later waits as well, wherever it is kept.")

    async def in_small_steps() -> Any:
        scene = Scene(solution, 6)
        reader = scene.open()
        await scene.wait(1)
        reader.room.clear()
        for _ in range(7):  # the first one is under way, and six wait
            scene.publish()
            await scene.wait(1)
        reader.one_by_one = True
        reader.room.set()
        await scene.wait(1)
        under_way = reader.messages + 1
        for _ in range(20):
            scene.publish()
            await scene.wait(1)
        reader.one_by_one = False
        reader.room.set()
        await scene.wait(1)
        evidence("history=6: six wait, there is room for one send, then twenty more: the reader got", ", ".join(reader.seen()), exact=False)
        scene.honest(reader, 1)
        if sum(kind != "gap" and int(name) < 22 and place > under_way for (kind, name, _), place in zip(reader.events, reader.places)) > 2:
            fail("history=6, and more than six events waited for a reader", call=STREAM, place=solution.Feed)

    _run(solution, in_small_steps)
    why("`send` is one pipe. Two calls of it at once have no order.")

    async def one_at_a_time() -> Any:
        scene = Scene(solution, 10)
        readers = [scene.open() for _ in range(3)]
        await scene.wait(1)
        for reader in readers:
            reader.room.clear()
        for _ in range(4):
            scene.publish()
        await scene.wait(1)
        evidence("four events at once: calls of send under way, for one reader", readers[0].under_way)
        if any(reader.overlaps for reader in readers):
            fail("send was called again before it had returned", call="await send(message)", place=solution.Feed)
        for reader in readers:
            reader.room.set()
        await scene.wait(1)
        for reader in readers:
            expect(reader.seen()).because("four events were published at once, and a reader did not get them in order").at(solution.Feed).equals(["1", "2", "3", "4"])

    _run(solution, one_at_a_time)


@check(after=an_event_is_pushed)
def stalled_readers_cost_no_memory(solution):
    """However long readers stall, no more than the history is kept.

    A list for each reader grows as long as the tunnel lasts. A thousand phones in tunnels are the server's memory.
    """
    peaks: dict[int, int] = {}
    under_way: list[int] = []
    for times in (10, 60):

        async def scenario(times: int = times) -> Any:
            scene = Scene(solution, 4)
            readers = [scene.open() for _ in range(3)]
            await scene.wait(1)
            for reader in readers:
                reader.room.clear()
            for number in range(times):
                called(scene.feed.publish, f"{number:05}" * 10_000)
                await scene.wait(1)
            under_way.append(readers[0].under_way)
            for reader in readers:
                reader.room.set()
            await scene.wait(1)
            for reader in readers:
                if reader.seen()[-4:] != [str(times - n) for n in (3, 2, 1, 0)]:
                    fail(f"readers were stalled, {times} events were published, and the last four did not arrive when there was room again", call=STREAM, place=solution.Feed)

        peaks[times] = memory.peak(_run, solution, scenario)
        if times == 10:
            evidence("calls of send that a stalled reader has under way", under_way[0])
    more = (peaks[60] - peaks[10]) // 50_000
    evidence("three stalled readers, history=4: texts that are kept of 60 events, and not of 10", "none" if more < 20 else "dozens", exact=False)
    if more >= 20:
        fail("readers were stalled, and with history=4 the texts of 60 events took more memory than those of 10", call="feed.publish(text)", place=solution.Feed)


@check(after=an_event_is_pushed)
def a_reconnect_misses_nothing(solution):
    """A reader who comes back with Last-Event-ID goes on where the connection broke.

    What happened in the tunnel was never shown otherwise. The replay and what is published meanwhile have to meet without a hole and
    without an overlap.
    """
    async def cut_everywhere() -> Any:
        most = 0
        for cut in range(1, 9):
            scene = Scene(solution, 30)
            scene.publish()
            reader = scene.open(cut_after=cut)
            await scene.wait(0)
            for _ in range(6):
                scene.publish()
                await scene.wait(1)
            first = list(reader.seen())
            scene.publish()
            last_id = reader.last_id or b"1"
            again = scene.open(last_id)
            scene.publish()  # while the replay begins
            await scene.wait(1)
            scene.publish()
            await scene.wait(1)
            both = first + again.seen()
            most = max(most, len(both))
            if both != [str(n) for n in range(2, 11)]:
                evidence("before the break, and with the next request", f"{', '.join(first)} | {', '.join(again.seen())}")
            scene.honest(again, int(last_id) + 1)
            expect(both).because(f"a connection broke after {cut - 1} events, the reader came back with Last-Event-ID, and both streams together are not all events once").at(solution.Feed).equals([str(n) for n in range(2, 11)])
        evidence("a connection that broke after each event in turn: events that arrived of nine", most)

    _run(solution, cut_everywhere)
    why("While old events are sent, new ones come. Both have to arrive once, however slow the reader is.")

    async def slow_replay() -> Any:
        scene = Scene(solution, 30)
        for _ in range(5):
            scene.publish()
        reader = scene.open(b"2")
        reader.one_by_one = True
        reader.room.clear()
        for _ in range(40):
            await scene.wait(1)
            if scene.last < 9:
                scene.publish()
            await scene.wait(1)
            reader.room.set()
        await scene.wait(1)
        evidence("came back with 2, and events were published during the replay: arrived", ", ".join(reader.seen()))
        expect(reader.seen()).because("events were published during a slow replay, and the reader did not get all once and in order").at(solution.Feed).equals([str(n) for n in range(3, 10)])

    _run(solution, slow_replay)
    why("The event that is named has arrived. What is next to it in the history comes next.")

    async def edges() -> Any:
        for history, last_id, wanted in ((3, b"5", []), (3, b"2", ["3", "4", "5"]), (3, b"4", ["5"]), (1, b"4", ["5"]), (9, b"1", ["2", "3", "4", "5"])):
            scene = Scene(solution, history)
            for _ in range(5):
                scene.publish()
            reader, other = scene.open(last_id), scene.open(last_id)
            await scene.wait(1)
            for each in (reader, other):
                expect(each.seen()).because(f"five events, history={history}: a reader came back with {int(last_id)} and did not get what follows it").at(solution.Feed).equals(wanted)
            scene.publish()
            await scene.wait(1)
            expect(other.seen()).because("after a replay, the next event did not arrive once").at(solution.Feed).equals([*wanted, "6"])

        scene = Scene(solution, 20)
        for _ in range(12):
            scene.publish()
        reader = scene.open(b"9")
        await scene.wait(1)
        expect(reader.seen()).because("twelve events, history=20: a reader came back with 9 and did not get what follows it").at(solution.Feed).equals(["10", "11", "12"])

    _run(solution, edges)


@check(after=an_event_is_pushed)
def a_gap_is_told(solution):
    """Events that are gone are a gap, and the reader hears of it first.

    The page can then load the whole score anew. A stream that goes on as if nothing had happened leaves a wrong score on the screen.
    """
    for words, history, published, last_id, wanted in (
        ("the next event after 2 is not kept any more", 3, 6, b"2", ["gap 4", "4", "5", "6"]),
        ("nearly everything is gone", 1, 40, b"1", ["gap 40", "40"]),
        ("the id is from before a restart", 5, 3, b"812", ["gap 1", "1", "2", "3"]),
        ("the id is the next one, and not given yet", 5, 3, b"4", ["gap 1", "1", "2", "3"]),
        ("the id is from before a restart, and nothing was published since", 5, 0, b"12", ["gap 1"]),
        ("the id is a text of another feed", 2, 4, b"a7-f", ["gap 3", "3", "4"]),
        ("the id is a text that is no ASCII", 2, 4, b"\xb2", ["gap 3", "3", "4"]),
        ("the id is 0", 5, 2, b"0", ["gap 1", "1", "2"]),
        ("the id is -1", 5, 2, b"-1", ["gap 1", "1", "2"]),
        ("the id has thousands of digits", 5, 2, b"1" * 5_000, ["gap 1", "1", "2"]),
    ):

        async def scenario(words: str = words, history: int = history, published: int = published, last_id: bytes = last_id, wanted: list[str] = wanted) -> Any:
            scene = Scene(solution, history)
            for _ in range(published):
                scene.publish()
            reader = scene.open(last_id)
            await scene.wait(1)
            evidence(words, ", ".join(reader.seen()) or "nothing")
            scene.shown(reader)
            kinds = [kind for kind, _, _ in reader.events]
            if "gap" in kinds[1:] and kinds[0] != "gap":
                fail(f"{words}: the gap came behind an event, and not first", call=STREAM, place=solution.Feed)
            expect(reader.seen()).because(f"{words}: with Last-Event-ID {last_id.decode('latin-1')[:9]!r}, history={history} and {published} events, a reader got something else").at(solution.Feed).equals(wanted)
            scene.publish()
            await scene.wait(1)
            expect(reader.seen()).because(f"{words}: after a gap, the next event did not follow").at(solution.Feed).equals([*wanted, str(published + 1)])
            again = scene.open(reader.last_id)
            await scene.wait(1)
            expect(again.seen()).because("after a gap, a reader had all that is left, came back, and was sent something").at(solution.Feed).equals([])

        _run(solution, scenario)


@check(after=an_event_is_pushed)
def a_reader_who_has_gone_is_let_go(solution):
    """A reader who has gone is heard at once, and nothing of the stream is left.

    On a quiet feed, nobody sends, so that a failing `send` tells nothing. Streams of readers who left an hour ago pile up.
    """
    def leaves(reader: Reader, task: Any) -> None:
        reader.gone.set()

    def is_cancelled(reader: Reader, task: Any) -> None:
        task.cancel()

    def breaks_otherwise(reader: Reader, task: Any) -> None:
        reader.broken = BrokenPipeError("the reader has gone")
        reader.room.set()

    def breaks(reader: Reader, task: Any) -> None:
        reader.broken = OSError("the reader has gone")
        reader.room.set()

    cases = (
        ("on a quiet feed", False, leaves), ("during a send that does not return", True, leaves), ("cancelled on a quiet feed", False, is_cancelled),
        ("cancelled during a send", True, is_cancelled), ("send raised OSError", True, breaks), ("send raised BrokenPipeError", True, breaks_otherwise), ("send raised OSError for the beginning of the answer", None, breaks),
        ("while the answer begins", None, leaves),
    )
    for words, stalled, ends in cases:

        async def scenario(words: str = words, stalled: bool | None = stalled, ends: Callable[[Reader, Any], None] = ends) -> Any:
            scene = Scene(solution, 5)
            others = len(asyncio.all_tasks())
            stays, reader = scene.open(), scene.open()
            if stalled is None:
                reader.room.clear()
            await scene.wait(1)
            if stalled:
                reader.room.clear()
                scene.publish()
                await scene.wait(1)
            scene.counts(2, "two streams are open")
            task = scene.tasks[reader]
            reader.slow_end = ends is not breaks and ends is not breaks_otherwise
            ended: list[int] = []
            task.add_done_callback(lambda _, reader=reader, ended=ended: ended.append(reader.under_way))
            ends(reader, task)
            scene.ended.add(reader)
            await scene.wait(1.5)
            evidence(f"two readers, and one has gone, {words}: feed.readers", scene.feed.readers)
            if not task.done():
                fail(f"the reader has gone ({words}), and the call did not return", call=STREAM, place=solution.Feed)
            if ended and ended[0]:
                fail(f"the reader has gone ({words}), and the call returned while its send was still ending", call=STREAM, place=solution.Feed, why="A task that was cancelled has not ended: it may still have to give something back. Await it, or let a task group do so.")
            if ends is not is_cancelled and task.cancelled():
                fail(f"the reader has gone ({words}), and the call raised CancelledError", call=STREAM, place=solution.Feed)
            if ends is is_cancelled and not task.cancelled():
                fail("the task that awaits the stream was cancelled, and the call returned as if nothing had happened", call=STREAM, place=solution.Feed)
            if not task.cancelled() and (problem := task.exception()) is not None:
                if isinstance(problem, (OSError, ExceptionGroup, asyncio.CancelledError)):
                    fail(f"the reader has gone ({words}), and the call raised {type(problem).__name__}", call=STREAM, place=solution.Feed)
                raise problem
            scene.counts(1, f"one of two readers has gone ({words})")
            scene.publish()
            await scene.wait(1)
            if reader.under_way:
                fail(f"the reader has gone ({words}), and a send for that reader goes on", call=STREAM, place=solution.Feed)
            stays.gone.set()
            scene.ended.add(stays)
            await scene.wait(0.5)
            scene.counts(0, "both readers have gone")
            left = len(asyncio.all_tasks()) - others
            if left:
                evidence(f"{words}: tasks that go on", left)
                fail(f"both readers have gone ({words}), and tasks of their streams go on", call=STREAM, place=solution.Feed)
            if len(stays.seen()) != scene.last:
                fail(f"one reader has gone ({words}), and the other one did not get every event", call=STREAM, place=solution.Feed)

        _run(solution, scenario)


@check(after=an_event_is_pushed, stretch=True)
def a_quiet_stream_has_a_heartbeat(solution):
    """A quiet stream has a heartbeat, and a busy one needs none.

    A phone that loses its network says nothing. Only a `send` that fails or never returns shows it, and proxies cut connections on which
    nothing happens.
    """
    async def scenario() -> Any:
        scene = Scene(solution, 5, heartbeat=15)
        reader, other = scene.open(), None
        await scene.wait(31)
        other = scene.open()
        await scene.wait(9)
        scene.publish()  # at 40
        await scene.wait(10)
        scene.publish()  # at 50
        await scene.wait(31)
        for each in (reader, other):  # one at the very beginning is usual, to open proxies
            each.comments = [round(moment, 3) for moment in each.comments if moment > each.started[0][0]]
            if not each.comments and each.messages > 3:
                fail("something was sent between the events, and it was no line that begins with a colon", call="await send(message)", place=solution.Feed)
        evidence("events at 40 and 50 s, heartbeat=15: comments at", [f"{moment:g}" for moment in reader.comments])
        expect(reader.comments).because("from 0 to 81 s, with events at 40 and 50 s, heartbeat=15, the comments did not come at these seconds").at(solution.Feed).equals([15.0, 30.0, 65.0, 80.0])
        expect(other.comments).because("a reader came at 31 s, events at 40 and 50 s, heartbeat=15, and the comments did not come at these seconds").at(solution.Feed).equals([65.0, 80.0])
        expect([reader.seen(), other.seen()]).because("between heartbeats, two events did not arrive once").at(solution.Feed).equals([["1", "2"]] * 2)
        why("A beat during a stalled send would be a second send.")
        reader.room.clear()
        scene.publish()
        await scene.wait(100)
        if reader.overlaps:
            fail("send was called again before it had returned", call="await send(message)", place=solution.Feed)
        reader.room.set()
        await scene.wait(14)
        expect([len(reader.comments), reader.seen()[-1]]).because("a send took 100 s, and 14 s after it the reader has not the event and no further comment").at(solution.Feed).equals([4, "3"])
        await scene.wait(2)
        expect(len(reader.comments)).named("comments").because("a send took 100 s, and 16 s after it there was no comment").at(solution.Feed).equals(5)
        why("Without a heartbeat, there is none.")
        silent = Scene(solution, 5)
        quiet = silent.open()
        await silent.wait(1)
        quiet.comments.clear()
        await silent.wait(1000)
        expect(quiet.comments).because("Feed(history) has no heartbeat, and a comment was sent").at(solution.Feed).equals([])

    _run(solution, scenario)


# --- how it is observed ----------------------------------------------------------------------


class Scene:
    """A feed with its readers, in the loop of one run."""

    def __init__(self, solution: Any, history: int, **options: Any) -> None:
        self.solution = solution
        self.feed = called(solution.Feed, history, **options)
        self.tasks: dict[Reader, Any] = {}
        self.ended: set[Reader] = set()
        self.texts: list[str] = []
        SCENES.append(self)

    @property
    def last(self) -> int:
        return len(self.texts)

    def publish(self, text: str | None = None) -> None:
        self.texts.append(f"event {self.last + 1}" if text is None else text)
        got = called(self.feed.publish, self.texts[-1])
        if inspect.isawaitable(got):
            if inspect.iscoroutine(got):
                got.close()
            fail("publish is a coroutine and not a plain method", call="feed.publish(text)", place=self.solution.Feed)
        if type(got) is not int or got != self.last:
            fail(f"event {self.last} was published, and publish returned {got!r}", call="feed.publish(text)", place=self.solution.Feed)

    def open(self, last_id: bytes | None = None, cut_after: int | None = None) -> Reader:
        reader = Reader(last_id, cut_after)
        self.tasks[reader] = asyncio.ensure_future(awaited(self.feed, reader.scope, reader.receive, reader.send))
        return reader

    async def wait(self, seconds: float) -> None:
        if seconds:
            await asyncio.sleep(seconds)
        else:
            for _ in range(20):
                await asyncio.sleep(0)
        for reader, task in self.tasks.items():
            if reader.unknown is not None:
                fail(f"a message of the type {reader.unknown!r} was sent, which no server knows here", call="await send(message)", place=self.solution.Feed)
            if task.done() and not reader.gone.is_set() and reader not in self.ended:
                task.result()
                fail("a stream ended, and its reader was still there", call=STREAM, place=self.solution.Feed, why="The server says `http.request` first, once or more often. Only `http.disconnect` says that the reader has gone.")

    def counts(self, wanted: int, words: str) -> None:
        if self.feed.readers != wanted:
            fail(f"{words}, and feed.readers is {self.feed.readers!r}", call="feed.readers", place=self.solution.Feed)

    def shown(self, reader: Reader) -> None:
        if reader.unseen:
            evidence("events without data, which no browser shows", reader.unseen)
            fail("an event was sent without data: no browser shows it", call="await send(message)", place=self.solution.Feed)

    def honest(self, reader: Reader, wanted: int) -> None:
        """Every event of the stream, once and in order from `wanted` on, or a gap that says where it goes on."""
        self.shown(reader)
        for place, (kind, name, data) in enumerate(reader.events):
            if kind == "gap":
                after = reader.events[place + 1] if place + 1 < len(reader.events) else (kind, name, data)
                if after[0] != "gap" and after[1] != data:
                    fail(f"a gap says that the stream goes on with {data}, and it goes on with {after[1]}", call=STREAM, place=self.solution.Feed)
                if data == str(wanted):
                    fail("the reader was told of a gap, and nothing is missing", call=STREAM, place=self.solution.Feed)
                wanted = int(data) if data.isdecimal() else wanted
                continue
            number = int(name) if name.isdecimal() else -1
            if number > wanted:
                fail("events are missing, and no gap says so", call=STREAM, place=self.solution.Feed)
            if number < wanted:
                fail("an event came twice, or after a later one", call=STREAM, place=self.solution.Feed)
            if data != self.texts[number - 1]:
                fail("an event has the id of another one", call=STREAM, place=self.solution.Feed)
            wanted += 1


def _run(solution: Any, scenario: Callable[[], Awaitable[Any]]) -> None:
    async def whole() -> None:
        try:
            await scenario()
        finally:
            left = [task for scene in SCENES for task in scene.tasks.values() if not task.done()]
            SCENES.clear()
            for task in left:
                task.cancel()
            if left:
                await asyncio.wait(left, timeout=1)

    run = event_loop.run(whole, max_lines=None)
    if isinstance(run.exception, event_loop.LimitReached):
        fail("nothing was published, and a stream kept the loop busy", call=STREAM, place=solution.Feed)
    run.result
