"""Checks for microservice_chassis. Time is virtual, and the server is the check's own: what is answered, and when, is exact."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any

import fixtures
from fixtures import CONSTANT_HEADERS, CONSTANT_START, App, Database, Server
from katabook import awaited, called, check, event_loop, evidence, expect, fail, named, raised_at, why

REQUEST = "await service(scope, receive, send)"
SHUTDOWN = "await service.shutdown()"
ID = b"x-request-id"


@check
def alive_is_not_ready(solution):
    """A service whose database is down is alive, and not ready.

    One answer for both questions has the platform restart all healthy services because the database had a hiccup. They
    come up, the database is still down, and they are restarted again.
    """
    app, database = App(), Database()
    states = [
        ("up", None), ("down", ConnectionError("no database")), ("up again", None), ("slow", TimeoutError()), ("odd", KeyError("rows")),
        ("up at last", None),
    ]

    async def main() -> list[tuple[str, Any, Any]]:
        server = Server(fixtures.service(solution, app, database))
        seen = []
        for words, database.problem in states:
            database.asked = 0
            live = await server.ask("/live")
            asked = database.asked
            ready = await server.ask("/ready")
            seen.append((words, live, ready, asked, database.asked - asked))
        return seen

    seen = _result(solution, main)
    evidence("the database, and the answers of /live and /ready", {words: f"{live.said} {ready.said}" for words, live, ready, *_ in seen})
    for words, live, ready, asked_live, asked_ready in seen:
        _whole(solution, live)
        if live.status != 200:
            fail(f"the database is {words}, and /live was answered with {live.said}: the platform restarts the service", call="/live", place=_method(solution, "__call__"))
        _whole(solution, ready)
        down = not words.startswith("up")
        if ready.status != (503 if down else 200):
            fail(f"the database is {words}, and /ready was answered with {ready.said}", call="/ready", place=_raised(ready) or _method(solution, "__call__"))
        if asked_live:
            fail("/live asked the database", call="/live", place=_method(solution, "__call__"))
        if asked_ready != 1:
            fail(f"the database is {words}, and /ready asked it {asked_ready} times this time, not once", call="/ready", place=_method(solution, "__call__"))
        expect(live.body + ready.body).because("the bodies of the answers to /live and /ready should be empty").at(solution.Service).equals(b"")
    why("A client that goes away has its request cancelled. `CancelledError` is not an `Exception`, and has to pass.")
    if not _result(solution, lambda: _gives_up(solution)):
        fail("the server cancelled a question for /ready while check was waiting, and the service answered it all the same", call="/ready", place=_method(solution, "__call__"))
    why("The platform's questions are about the process. The application, its logs and its numbers are spared them.")
    expect(app.reached).because("questions of the platform reached the application").at(solution.Service).equals([])


async def _gives_up(solution: Any) -> bool:
    async def hangs() -> None:
        await asyncio.sleep(60)

    answer, task = Server(fixtures.service(solution, App(), hangs)).begin("/ready")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    return task.cancelled() and not answer.messages


@check
def requests_pass_through(solution):
    """The application and the server do not notice that there is something between them.

    A chassis stands around services that it has never seen: one streams, one raises, one keeps a connection open for hours.
    """
    service_of = fixtures.service
    seen: dict[str, Any] = {"scopes": [], "during": []}
    problem = LookupError("no such page")

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen["scopes"].append(scope)
        if scope["path"] == "/raises":
            raise problem
        pieces, more = [], True
        while more:
            message = await receive()
            pieces.append(message.get("body", b""))
            more = message.get("more_body", False)
        start = {"type": "http.response.start", "status": 201}
        if scope["path"] != "/bare":
            start["headers"] = [(b"x-from", b"app"), (b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]
        await send(start)
        seen["during"].append(len(answer[0].messages))
        for piece in pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            seen["during"].append(len(answer[0].messages))
        await send({"type": "http.response.body", "body": b""})

    answer: list[Any] = []

    async def main() -> list[Any]:
        server = Server(service_of(solution, app))
        answers = []
        for path in ("/orders/7", "/bare", "/live/", "/readyness", "/"):
            begun, task = server.begin(path, [(b"x-a", b"1")], (b"one", b"", b"two"))
            answer[:] = [begun]
            await asyncio.wait([task])
            answers.append(begun)
        answers.append(await server.ask("/raises"))
        return answers

    *answers, raised = _result(solution, main)
    evidence("messages at the server after each send", seen["during"][:5])
    for got in answers:
        if got.problem is not None:
            fail(f"a request for {got.path} raised {type(got.problem).__name__}: {got.problem}", call=REQUEST, place=_raised(got) or _method(solution, "__call__"))
        if not got.starts:
            fail(f"the application answered {got.path}, and nothing reached the server", call=REQUEST, place=_method(solution, "__call__"))
        expect(got.status).because(f"the application answered {got.path} with another status").at(solution.Service).equals(201)
        expect(got.body).because(f"a body of three pieces went to {got.path}, which sends it back, and something else came").at(solution.Service).equals(b"onetwo")
        bodies = [message for message in got.messages if message["type"] != "http.response.start"]
        expect(bodies).because("messages of the application changed on the way").at(solution.Service).equals(
            [*({"type": "http.response.body", "body": piece, "more_body": True} for piece in (b"one", b"", b"two")), {"type": "http.response.body", "body": b""}]
        )
        own = [] if got.path == "/bare" else [(b"x-from", b"app"), (b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]
        expect([pair for pair in got.headers if pair[0] != ID]).because(f"headers of the answer of {got.path} changed on the way").at(solution.Service).equals(own)
    expect(seen["during"][:4]).because("after each send of the application, the server should have one message more").at(solution.Service).equals([1, 2, 3, 4])
    first = seen["scopes"][0]
    wanted = fixtures.scope("/orders/7", [(b"x-a", b"1")])
    if not _result(solution, lambda: _cancelled(solution)):
        fail("the server cancelled a request, and what the application raised did not reach it", call=REQUEST, place=_method(solution, "__call__"))
    missing = sorted(key for key in wanted if first.get(key) != wanted[key])
    if missing:
        fail(f"the application was given a scope in which this is not what the server said: {', '.join(missing)}", call=REQUEST, place=_method(solution, "__call__"))
    evidence("the application raised LookupError; the server got", raised.said)
    if raised.problem is not problem:
        fail(f"the application raised LookupError, and the server got {raised.said}", call=REQUEST, place=_method(solution, "__call__"))
    why("A lifespan scope is called once and runs as long as the process; a websocket stays open. Neither knows `http.response.start`.")
    for kind in ("lifespan", "websocket"):
        _passes_untouched(solution, kind, ending=False)


async def _cancelled(solution: Any) -> bool:
    answer, task = Server(fixtures.service(solution, App(_sleeps({"/a": 60})))).begin("/a")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    return task.cancelled()


def _passes_untouched(solution: Any, kind: str, ending: bool) -> None:
    arrived: list[Any] = []

    async def app(*given: Any) -> None:
        arrived.append(given)

    async def receive() -> Any:
        return {"type": f"{kind}.startup"}

    async def send(message: Any) -> None:
        sent.append(message)

    sent: list[Any] = []
    scope = {"type": kind, "asgi": {"version": "3.0"}}
    if kind == "websocket":
        scope |= {"path": "/live", "headers": []}

    async def main() -> None:
        service = fixtures.service(solution, app)
        if ending:
            await _shutdown(service)
        await awaited(named(service, "service"), scope, named(receive, "receive"), named(send, "send"))

    _result(solution, main)
    call = f"await service({{'type': {kind!r}, …}}, receive, send)"
    if len(arrived) != 1 or sent:
        when = " after shutdown" if ending else ""
        fail(f"a {kind} scope did not reach the application{when}", call=call, place=_method(solution, "__call__"))
    for given in arrived:
        if given[0] is not scope or given[1] is not receive or given[2] is not send:
            fail(f"the application was given other arguments than the server's for a {kind} scope", call=call, place=_method(solution, "__call__"))


@check(after=requests_pass_through)
def ids_travel_on_or_are_replaced(solution):
    """An id that came along is kept, one that is no id is replaced, and the answer tells it.

    The id joins the logs of all services that a request went through. It comes from outside, and goes into logs and
    headers: with a line break in it, a stranger writes lines of your log.
    """
    good = [b"a", b"0", b"-", b"_", b"Order-7_b", b"x" * 64, b"7f0c2a9e-1b1d-4c77-9a55-0c8d1fd0c001"]
    bad = [
        b"abc\n", b"abc\r\n2026 admin logged in", b"a b", b" abc", b"", b"x" * 65, b"caf\xe9", b"\xb2", b"a.b", b"a;b", b"a\x00", b"../../etc", b"%0a",
        "٣".encode(), b"<b>", b"\n", b"a^b", b"a[0]", b"`id`", b"a\\b",
    ]
    found: list[Any] = []

    async def look(path: str) -> None:
        found.append(called(solution.request_id))

    async def main() -> list[Any]:
        server = Server(fixtures.service(solution, App(look)))
        asked = []
        for value in [*good, *bad, *bad, None, None]:
            answer = await server.ask("/", [] if value is None else [(ID, value)])
            asked.append((value, answer, found.pop() if found else None))
        for _ in range(60):
            await server.ask("/")
        return asked

    asked = _result(solution, main)
    if all(got is None for _, _, got in asked):
        fail("during a request, request_id() is None", call="request_id()", place=solution.request_id)
    kept = [value.decode("latin-1") for value, _, got in asked if value in bad and _text(got) == value.decode("latin-1")]
    evidence("of values that are no ids, these were taken over", kept)
    replaced = [value.decode() for value, _, got in asked if value in good and got != value.decode()]
    evidence("of good ids, these were replaced", replaced)
    evidence("headers in the list that the application uses for all its answers", len(CONSTANT_HEADERS))
    evidence("the message that it uses for all of them", "still has this list" if CONSTANT_START["headers"] is CONSTANT_HEADERS else "has another list")
    same = CONSTANT_START == {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain"), (b"x-from", b"app")]}
    if CONSTANT_START["headers"] is not CONSTANT_HEADERS or not same:
        why("An application may use one constant for all its answers. What is added to that is sent to all later clients, too.")
        fail("the application answers each request with the same constant, and the service has changed it", call=REQUEST, place=_method(solution, "__call__"))
    for value, answer, got in asked:
        shown = "without the header" if value is None else f"with x-request-id {value!r}"
        if answer.problem is not None:
            fail(f"a request {shown} raised {type(answer.problem).__name__}", call=REQUEST, place=_raised(answer) or _method(solution, "__call__"))
        if type(got) is not str:
            fail(f"in a request {shown}, request_id() is {got!r}, not a str", call="request_id()", place=solution.request_id)
        if value in good and got != value.decode():
            fail(f"a request came {shown}, and its id was replaced: the trail ends here", call=REQUEST, place=_method(solution, "__call__"))
        if value in bad and got == value.decode("latin-1"):
            fail(f"a request came {shown}, and that was taken over: a log holds {f'{got} GET /'!r}", call=REQUEST, place=_method(solution, "__call__"))
        if value in bad and (got in value.decode("latin-1") or [other for other, _, name in asked if name == got] == [value, value]):
            fail(f"a request came {shown}, which is no id, and its id was made of that: {got!r}", call=REQUEST, place=_method(solution, "__call__"))
        if not re.fullmatch("[A-Za-z0-9_-]{1,64}", got):
            fail(f"a request came {shown}, and its new id {got!r} does not have the form either", call=REQUEST, place=_method(solution, "__call__"))
        expect(answer.header(ID)).because(f"a request came {shown}, and the answer should have its id in one header x-request-id").at(solution.Service).equals([got.encode()])
    made = [got for value, _, got in asked if value not in good] + found
    if len(set(made)) != len(made):
        fail(f"{len(made)} requests without an id got {len(set(made))} different ones", call=REQUEST, place=_method(solution, "__call__"))
    why("A service passes the id on with each call to another one. So one search finds the lines of all of them.")
    _joins_two_logs(solution)


def _joins_two_logs(solution: Any) -> None:
    log: list[str] = []

    async def stock(path: str) -> None:
        log.append(f"stock {called(solution.request_id)}")

    behind = Server(None)

    async def shop(path: str) -> None:
        log.append(f"shop {called(solution.request_id)}")
        await behind.ask("/v1/stock/7", [(ID, str(called(solution.request_id)).encode())])

    async def main() -> None:
        behind.service = fixtures.service(solution, App(stock))
        await Server(fixtures.service(solution, App(shop))).ask("/cart", [(ID, b"req-1")])

    _result(solution, main)
    evidence("the logs of two services, one of which calls the other", log)
    expect(log).because("one request went through two services, and their logs cannot be joined by its id").at(solution.Service).equals(["shop req-1", "stock req-1"])


@check(after=ids_travel_on_or_are_replaced)
def each_request_has_its_own_id(solution):
    """Requests that overlap have their own ids, and so have the tasks that they start.

    While one request waits, others run. What is kept in the service or in the module belongs to the last one that came.
    """
    story: dict[str, list[Any]] = {}
    answers: dict[str, Any] = {}
    later: list[Any] = []

    def who() -> Any:
        return called(solution.request_id)

    async def plan(path: str) -> None:
        name, rounds = path[1:], {"a": 3, "b": 1, "c": 2, "d": 1}[path[1:]]
        story[name] = [who()]
        for _ in range(rounds):
            await asyncio.sleep(1)
            story[name].append(who())
        if name == "a":
            async def mail() -> None:
                await asyncio.sleep(5)
                later.append(who())

            tasks.append(asyncio.create_task(mail()))
        if name == "d":
            raise ValueError("bad order")

    tasks: list[Any] = []

    async def main() -> dict[str, Any]:
        outside = {"before": who()}
        server = Server(fixtures.service(solution, App(plan)))
        begun = []
        for name in "abcd":
            answers[name], task = server.begin(f"/{name}", [(ID, name.encode())])
            begun.append(task)
        await asyncio.sleep(0.5)
        outside["while four are under way"] = who()
        await asyncio.wait(begun)
        outside["after them"] = who()
        await asyncio.wait(tasks)
        await awaited(server.service, fixtures.scope("/b", [(ID, b"own-task")]), None, _nowhere)
        outside["after one in the same task"] = who()
        try:
            await awaited(server.service, fixtures.scope("/d", [(ID, b"failed")]), None, _nowhere)
        except ValueError:
            outside["after one in the same task that raised"] = who()
        return outside

    outside = _result(solution, main)
    ids = {name: story[name] for name in "ac"}
    evidence("request_id() in two of four requests that overlap, each second", ids)
    for name in "ac":
        wrong = [got for got in ids[name] if got != name]
        if wrong:
            fail(f"in request {name!r}, request_id() came to {wrong[0]!r} while others were under way", call="request_id()", place=solution.request_id)
    sent = {name: answers[name].header(ID) for name in "abc"}
    evidence("x-request-id in the answers of three requests that overlap", {name: [value.decode() for value in values] for name, values in sent.items()})
    expect(sent).because("requests overlapped, and their answers do not have their own ids").at(_method(solution, "__call__")).equals({name: [name.encode()] for name in "abc"})
    evidence("request_id() in a task that request 'a' started, after its end", later)
    expect(later).because("a task that request 'a' started runs on after its end, and does not see its id").at(solution.request_id).equals(["a"])
    for when, got in outside.items():
        if got is not None:
            fail(f"outside of any request, {when}, request_id() is {got!r} and not None", call="request_id()", place=solution.request_id)
    why("A service may call another one in the same task. When that has answered, the request of the first one is still under way.")
    chain: list[Any] = []

    async def inner(path: str) -> None:
        chain.append(who())

    async def outer(path: str) -> None:
        chain.append(who())
        await awaited(behind[0], fixtures.scope("/", [(ID, b"inner")]), None, _nowhere)
        chain.append(who())

    behind: list[Any] = []

    async def nested() -> None:
        behind.append(fixtures.service(solution, App(inner)))
        await Server(fixtures.service(solution, App(outer))).ask("/", [(ID, b"outer")])

        behind[:] = [fixtures.service(solution, App(unknown))]
        await Server(fixtures.service(solution, App(twice))).ask("/", [(ID, b"outer")])

    new: list[Any] = []

    async def unknown(path: str) -> None:
        new.append(who())

    async def twice(path: str) -> None:
        for _ in range(2):
            await awaited(behind[0], fixtures.scope("/"), None, _nowhere)

    _result(solution, nested)
    expect(chain).because("a request called another service in its own task, and request_id() afterwards is not what it was before").at(solution.request_id).equals(["outer", "inner", "outer"])
    if len({*new, "outer"}) != 3:
        fail(f"request 'outer' called another service twice, in its task and without the header: their ids are {new} and not two new ones", call=REQUEST, place=_method(solution, "__call__"))


@check(after=requests_pass_through)
def requests_under_way_finish(solution):
    """At the end, requests under way finish, and new ones go elsewhere.

    Each deployment ends every process once. One that exits at once resets the connections of everybody who was waiting.
    """
    durations = {"/2": [2], "/same": [1, 5], "/3": [3], "/4": [4]}

    async def plan(path: str) -> None:
        await asyncio.sleep(durations[path].pop() if path in durations else 0)

    app, database = App(plan), Database()
    seen: dict[str, Any] = {}

    async def main() -> None:
        server = Server(fixtures.service(solution, app, database, 30))
        customers = [server.begin(path, [(ID, b"same")] if path == "/same" else [])[0] for path in ("/same", "/same", "/4", "/2", "/3")]
        await asyncio.sleep(0.5)
        seen["before"] = await server.ask("/ready")
        database.asked = 0
        ending = asyncio.ensure_future(_shutdown(server.service))
        await asyncio.sleep(0)
        seen["ready"], seen["live"] = await server.ask("/ready"), await server.ask("/live")
        seen["asked"] = database.asked
        seen["new"] = await server.ask("/new")
        await asyncio.sleep(2)
        seen["early"] = ending.done()
        seen["count"] = await ending
        seen["seconds"] = asyncio.get_running_loop().time() - begun
        seen["customers"] = [answer.said for answer in customers]
        seen["last"] = await server.ask("/last")
        seen["ready after"], seen["live after"] = await server.ask("/ready"), await server.ask("/live")

    async def timed() -> None:
        nonlocal begun
        begun = asyncio.get_running_loop().time()
        await main()

    begun = 0.0
    _result(solution, timed)
    evidence("five requests were under way; they were answered with", seen["customers"])
    evidence("the last request takes 5 seconds; shutdown returned after", f"{seen['seconds']:g}")
    evidence("meanwhile /ready, /live and a new request", f"{seen['ready'].said} {seen['live'].said} {seen['new'].said}")
    evidence("requests that reached the application", app.reached)
    expect(seen["before"].status).because("before the end, /ready was not 200").at(solution.Service).equals(200)
    lost = [said for said in seen["customers"] if said != "200"]
    if lost:
        fail(f"{len(lost)} of 5 requests that were under way got no answer, and the grace was long enough for all", call=SHUTDOWN, place=_method(solution, "shutdown"))
    if seen["early"]:
        fail("shutdown returned while requests were under way", call=SHUTDOWN, place=_method(solution, "shutdown"))
    for when in ("ready", "ready after"):
        if seen[when].status != 503:
            fail(f"shutdown was called, and /ready was answered with {seen[when].said}: the platform goes on sending requests", call="/ready", place=_method(solution, "__call__"))
    if seen["asked"]:
        fail("shutdown was called, and /ready still asked check", call="/ready", place=_method(solution, "__call__"))
    for when in ("live", "live after"):
        if seen[when].status != 200:
            fail(f"shutdown was called, and /live was answered with {seen[when].said}: the platform kills the service in the middle of its last requests", call="/live", place=_method(solution, "__call__"))
    for when, path in (("new", "/new"), ("last", "/last")):
        if path in app.reached:
            fail("shutdown was called, and a new request reached the application", call=REQUEST, place=_method(solution, "__call__"))
        _whole(solution, seen[when])
        expect(seen[when].status).because("shutdown was called, and a new request was not answered with 503").at(solution.Service).equals(503)
    if not 5 <= seen["seconds"] < 6:
        fail(f"the last request ended after 5 s, and shutdown returned after {seen['seconds']:g} s", call=SHUTDOWN, place=_method(solution, "shutdown"))
    expect(seen["count"]).because("nothing was cancelled, and shutdown returned something else than 0").at(solution.Service).equals(0)
    why("Requests that have ended are over, however they ended. If one of them is still counted, the end takes as long as the grace.")
    _ends_at_once(solution)
    why("A lifespan scope and a websocket are the application's own, at the end as well.")
    for kind in ("lifespan", "websocket"):
        _passes_untouched(solution, kind, ending=True)
    why("A service may be called by another one in its task. It is done when its own application is.")
    took = _result(solution, lambda: _caller_goes_on(solution))
    if took >= 1:
        fail(f"the only request had been answered, its caller went on in the same task, and shutdown took {took:g} s", call=SHUTDOWN, place=_method(solution, "shutdown"))
    why("Two services in one process are two: the end of one is no end of the other.")
    seen["other"] = _result(solution, lambda: _other_goes_on(solution))
    expect(seen["other"].said).because("one of two services was shut down, and the other one did not answer a request").at(solution.Service).equals("200")


def _ends_at_once(solution: Any) -> None:
    async def plan(path: str) -> None:
        if path == "/raises":
            raise ValueError("bad order")
        if path in ("/long", "lifespan"):
            await asyncio.sleep(600)
        if path == "/raises-later":
            await asyncio.sleep(2)
            raise ValueError("bad order")

    async def main(story: tuple[str, ...]) -> tuple[float, Any]:
        async def hangs() -> None:
            await asyncio.sleep(600)

        service = fixtures.service(solution, App(plan), hangs, grace=30)
        server = Server(service)
        background = []
        for path in story:
            if path == "lifespan":
                background.append(asyncio.create_task(service({"type": "lifespan"}, None, _nowhere)))
                await asyncio.sleep(0)
            elif path == "/long":
                _, task = server.begin(path)
                await asyncio.sleep(1)
                task.cancel()
                await asyncio.wait([task])
            elif path in ("/raises-later", "/ready"):
                server.begin(path)
                await asyncio.sleep(0)
            else:
                await server.ask(path)
        begun = asyncio.get_running_loop().time()
        count = await _shutdown(service)
        took = asyncio.get_running_loop().time() - begun
        for task in background:
            task.cancel()
        return took, count

    stories = [
        ("no request", (), 0), ("a request that was answered", ("/a",), 0), ("a request that raised", ("/raises",), 0),
        ("a request that the server cancelled", ("/long",), 0), ("a lifespan call that is still running", ("lifespan",), 0),
        ("a question for /ready whose check hangs", ("/ready",), 0),
        ("a request that raises after two seconds", ("/raises-later",), 2),
    ]
    for words, story, seconds in stories:
        run = event_loop.run(main, story)
        if run.exception is not None:
            if type(run.exception).__name__ in ("Stuck", "LimitReached"):
                fail(f"there was {words}, and shutdown did not return", call=SHUTDOWN, place=_method(solution, "shutdown"))
            evidence("shutdown raised", f"{type(run.exception).__name__}: {run.exception}", exact=False)
            fail(f"there was {words}, and shutdown raised {type(run.exception).__name__}", call=SHUTDOWN, place=raised_at(run.exception) or _method(solution, "shutdown"))
        took, count = run.result
        evidence(f"{words}: seconds until shutdown returned", f"{took:g}")
        if not seconds <= took < seconds + 1:
            fail(f"there was {words}, and shutdown took {took:g} s instead of {seconds}", call=SHUTDOWN, place=_method(solution, "shutdown"))
        expect(count).because(f"there was {words}, and shutdown cancelled nothing").at(solution.Service).equals(0)


async def _caller_goes_on(solution: Any) -> float:
    behind = fixtures.service(solution, App())

    async def calls(path: str) -> None:
        await awaited(behind, fixtures.scope("/"), None, _nowhere)
        await asyncio.sleep(10)

    caller, task = Server(fixtures.service(solution, App(calls))).begin("/")
    await asyncio.sleep(1)
    begun = asyncio.get_running_loop().time()
    await _shutdown(behind)
    took = asyncio.get_running_loop().time() - begun
    await asyncio.wait([task])
    return took


async def _other_goes_on(solution: Any) -> Any:
    first, second = (Server(fixtures.service(solution, App(_sleeps({"/a": 3})))) for _ in range(2))
    waiting, _ = second.begin("/a")
    await asyncio.sleep(0)
    await _shutdown(first.service)
    if waiting.messages:
        fail("one of two services was shut down, and it waited for a request of the other one", call=SHUTDOWN, place=_method(solution, "shutdown"))
    return await second.ask("/b")


@check(after=requests_under_way_finish)
def the_grace_has_an_end(solution):
    """A request that does not end is cancelled when the grace is over.

    The platform kills the process some seconds after it asked it to end. A request that was cancelled before that can still
    give its locks and connections back; one that is killed cannot.
    """
    ended: list[tuple[float, str, str]] = []

    async def plan(path: str) -> None:
        seconds = {"/quick": 5, "/slow": 60, "/never": 10**6, "/careful": 60, "/bitter": 60, "/edge": 9}[path]
        try:
            await asyncio.sleep(seconds)
            ended.append((_now(), path, "answered"))
        except asyncio.CancelledError:
            if path == "/careful":
                await asyncio.sleep(12)
            ended.append((_now(), path, "cancelled"))
            if path == "/bitter":
                raise RuntimeError("the connection was gone already") from None
            raise

    async def main(paths: tuple[str, ...], grace: float) -> tuple[float, Any]:
        nonlocal zero
        server = Server(fixtures.service(solution, App(plan), grace=grace))
        zero = asyncio.get_running_loop().time()
        for path in paths:
            server.begin(path)
        await asyncio.sleep(1)
        count = await _shutdown(server.service)
        return _now(), count

    def _now() -> float:
        return asyncio.get_running_loop().time() - zero

    zero = 0.0
    cases = [
        (("/slow", "/quick", "/never", "/edge"), 10, 11, 2, "two of four requests take longer"),
        (("/careful", "/quick", "/slow"), 10, 23, 2, "one of two requests that are cancelled needs 12 s to give things back"),
        (("/bitter", "/slow"), 10, 11, 2, "one of two requests that are cancelled raises RuntimeError"),
        (("/slow",), 0, 1, 1, "there is no time to wait"),
    ]
    for paths, grace, end, cut, words in cases:
        ended.clear()
        run = event_loop.run(main, paths, grace)
        shown = f"the grace is {grace} s, and {words}"
        if run.exception is not None and type(run.exception).__name__ != "LimitReached":
            evidence("shutdown raised", f"{type(run.exception).__name__}: {run.exception}", exact=False)
            if isinstance(run.exception, asyncio.CancelledError):
                fail(f"{shown}: shutdown cancelled a task that is none of its requests, its caller's", call=SHUTDOWN, place=_method(solution, "shutdown"))
            fail(f"{shown}: shutdown raised {type(run.exception).__name__}", call=SHUTDOWN, place=raised_at(run.exception) or _method(solution, "shutdown"))
        evidence(f"{shown}: how requests ended, and after how many seconds", {path: f"{how} {second:g}" for second, path, how in ended})
        if run.exception is not None:
            fail(f"{shown}: shutdown has not returned after an hour", call=SHUTDOWN, place=_method(solution, "shutdown"))
        seconds, count = run.result
        early = [path for second, path, how in ended if how == "cancelled" and second < grace + 1]
        if early:
            fail(f"{shown}: {early[0]} was cancelled before that", call=SHUTDOWN, place=_method(solution, "shutdown"))
        cancelled = [path for _, path, how in ended if how == "cancelled"]
        if seconds < end:
            fail(f"{shown}: shutdown returned after {seconds - 1:g} s, while a request was still under way", call=SHUTDOWN, place=_method(solution, "shutdown"))
        if len(cancelled) != cut:
            fail(f"{shown}: {len(cancelled)} of {cut} were cancelled", call=SHUTDOWN, place=_method(solution, "shutdown"))
        if seconds >= end + 1:
            fail(f"{shown}: shutdown returned after {seconds - 1:g} s instead of {end - 1}", call=SHUTDOWN, place=_method(solution, "shutdown"))
        expect(count).because(f"{shown}: shutdown should return how many it cancelled").at(solution.Service).equals(cut)


@check(after=ids_travel_on_or_are_replaced, stretch=True)
def an_answer_is_read_tolerantly(solution):
    """Additional fields pass, a missing optional one passes, and a broken contract is told as one.

    Two services are deployed apart. A reader that refuses what it does not know forces both to be deployed together; one that
    believes everything carries the other one's bug into its own tables.
    """
    calls: list[Any] = []

    def caller(body: Any) -> Callable[..., Any]:
        async def call(path: Any, headers: Any) -> Any:
            calls.append((path, dict(headers)))
            await asyncio.sleep(1)
            if isinstance(body, Exception):
                raise body
            return body

        return call

    def read(body: Any) -> Any:
        run = event_loop.run(lambda: awaited(solution.fetch_stock, caller(body), "A7"))
        return run

    fine = [
        ({"count": 3, "due": None}, {"count": 3, "due": None}), ({"count": 0}, {"count": 0, "due": None}),
        ({"count": 3, "due": "2027-01-05"}, {"count": 3, "due": "2027-01-05"}), ({"count": 2, "due": ""}, {"count": 2, "due": ""}),
        ({"sku": "A7", "count": 10**20, "shelf": {"row": 1}, "tags": [None]}, {"count": 10**20, "due": None}),
    ]
    runs = [(json.dumps(fields), wanted, read(json.dumps(fields).encode())) for fields, wanted in fine]
    evidence("answers that keep to the contract, and were refused", [body for body, _, run in runs if run.exception is not None])
    for body, wanted, run in runs:
        call = f"fetch_stock(call, 'A7'), and the answer is {body}"
        if run.exception is not None:
            evidence("it raised", f"{type(run.exception).__name__}: {run.exception}", exact=False)
            fail(f"{body} keeps to the contract, and raised {type(run.exception).__name__}", call=call, place=raised_at(run.exception) or solution.fetch_stock)
        expect(run.result).because("an answer that keeps to the contract was read as something else").at(solution.fetch_stock).equals(wanted)
    expect(calls[0]).because("outside of a request, the call should go to /v1/stock/A7 without headers").at(solution.fetch_stock).equals(("/v1/stock/A7", {}))
    expect(len(calls)).because("call should be awaited once for each fetch").at(solution.fetch_stock).equals(len(fine))
    broken = {
        "no count": b'{"due": null}', "count is text": b'{"count": "3"}', "count is null": b'{"count": null}', "count is true": b'{"count": true}',
        "count is below zero": b'{"count": -1}', "count is no integer": b'{"count": 2.5}', "count is NaN": b'{"count": NaN}', "due is a number": b'{"count": 1, "due": 5}',
        "due is false": b'{"count": 1, "due": false}', "due is a list": b'{"count": 1, "due": []}', "a list": b'[{"count": 1}]', "null": b"null", "a text": b'"count"', "a number": b"7",
        "an HTML page": b"<h1>Bad gateway</h1>", "nothing": b"", "half of it": b'{"count": 3', "not UTF-8": b'{"count": 3, "due": "\xff"}',
    }
    came = {}
    for words, body in broken.items():
        run = read(body)
        came[words] = f"{run.result!r}" if run.exception is None else type(run.exception).__name__
    evidence("broken answers, and what came of each", {words: got for words, got in came.items() if got != "ContractBroken"} or "ContractBroken, each time")
    for words, got in came.items():
        if got != "ContractBroken":
            fail(f"the answer was broken ({words}), and instead of ContractBroken there came {got}", call=f"fetch_stock(call, 'A7'), and the answer is {broken[words]!r}", place=solution.fetch_stock)
    why("What the call itself raises is no broken contract: the other service is down, or slow.")
    for problem in (ConnectionError("down"), TimeoutError(), ValueError("bad url")):
        calls.clear()
        run = read(problem)
        if len(calls) > 1:
            fail(f"call raised {type(problem).__name__}, and was awaited {len(calls)} times", call="fetch_stock(call, 'A7')", place=solution.fetch_stock)
        if run.exception is not problem:
            fail(f"call raised {type(problem).__name__}, and its caller got {type(run.exception).__name__}", call="fetch_stock(call, 'A7')", place=solution.fetch_stock)
    why("The id goes with every call, or the trail ends here.")
    calls.clear()

    async def plan(path: str) -> None:
        await awaited(solution.fetch_stock, caller(b'{"count": 1}'), "B-2")

    async def main() -> Any:
        return await Server(fixtures.service(solution, App(plan))).ask("/", [(ID, b"req-1")])

    _result(solution, main)
    expect(calls).because("in request req-1, the stock service was called without its id").at(solution.fetch_stock).equals([("/v1/stock/B-2", {"x-request-id": "req-1"})])


# --- how it is observed ----------------------------------------------------------------------


def _result(solution: Any, main: Callable[[], Any]) -> Any:
    run = event_loop.run(main)
    if type(run.exception).__name__ in ("Stuck", "LimitReached"):
        evidence("the loop", str(run.exception), exact=False)
        fail("the service waits for something that does not come", call=REQUEST, place=_method(solution, "__call__"))
    return run.result


async def _shutdown(service: Any) -> Any:
    return await awaited(service.shutdown)


def _method(solution: Any, name: str) -> Any:
    """The method that this is about, if Service is a class that has it."""
    found = vars(solution.Service).get(name) if isinstance(solution.Service, type) else None
    return found if callable(found) else solution.Service


async def _nowhere(message: Any) -> None:
    pass


def _sleeps(seconds: dict[str, float]) -> Callable[[str], Any]:
    async def plan(path: str) -> None:
        await asyncio.sleep(seconds.get(path, 0))

    return plan


def _raised(answer: Any) -> Any:
    return raised_at(answer.problem) if answer.problem is not None else None


def _text(value: Any) -> Any:
    return value if isinstance(value, str) else None


def _whole(solution: Any, answer: Any) -> None:
    """Fails unless the answer is one start and a body with an end, as ASGI wants them."""
    if answer.problem is not None:
        evidence(f"{answer.path} raised", f"{type(answer.problem).__name__}: {answer.problem}", exact=False)
        fail(f"a request for {answer.path} raised {type(answer.problem).__name__} instead of being answered", call=answer.path, place=_raised(answer) or _method(solution, "__call__"))
    kinds = [message.get("type") for message in answer.messages]
    if not kinds:
        fail(f"a request for {answer.path} was not answered at all", call=answer.path, place=_method(solution, "__call__"))
    if kinds[0] != "http.response.start" or set(kinds[1:]) != {"http.response.body"} or answer.messages[-1].get("more_body"):
        fail(f"the answer to {answer.path} is not one http.response.start and a body that ends", call=answer.path, place=_method(solution, "__call__"))
