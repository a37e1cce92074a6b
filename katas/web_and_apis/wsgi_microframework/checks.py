"""Checks for wsgi_microframework: what a server gets from the application, and what handlers are called with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from wsgiref.validate import validator

import fixtures
from fixtures import TEXT, ask
from katabook import called, check, evidence, expect, fail, why


@check
def texts_become_answers(solution):
    """The text of a handler becomes status, headers and bytes.

    A server sends bytes. How many they are depends on the encoding: `é` is one character and two bytes, and a client that was
    promised too few cuts the last one off.
    """
    texts = {"/plain": "hello", "/accents": "café à la crème", "/snow": "☃ 𝄞", "/empty": "", "/lines": "a\nb\n"}
    app = called(solution.App)
    for path, text in texts.items():
        _handle(app.get(path), lambda text=text: text)
    for path, text in texts.items():
        answer = ask(app, "GET", path)
        _status(answer, "200 OK", f"the handler returned {text!r}")
        expect(answer.body).because(f"the handler returned {text!r}, and other bytes were sent").equals(text.encode())
        _type(answer)
        lengths = answer.all("Content-Length")
        evidence(f"{text!r}: bytes, and the Content-Length", f"{len(answer.body)}, {', '.join(lengths) or 'none'}")
        if lengths != [str(len(answer.body))]:
            said = "there is no Content-Length" if not lengths else f"Content-Length says {', '.join(lengths)}"
            fail(f"the body of {text!r} has {len(answer.body)} bytes, and {said}", call=answer.call)
    why("`wsgiref.validate` is a middleware of the standard library. It holds each side of the interface to PEP 3333.")
    try:
        checked = ask(validator(app), "GET", "/accents")
    except AssertionError as problem:
        fail(f"wsgiref.validate objects: {problem}", call="GET /accents")
    evidence("wsgiref.validate", f"no objection to {checked.status}")


@check(after=texts_become_answers)
def the_path_chooses_the_handler(solution):
    """The path chooses the handler, and its values arrive as keyword arguments.

    Routing is the part of a framework that people trust blindly. A pattern that fits too much hands requests to a function
    that was never meant for them.
    """
    calls: list[tuple[str, dict[str, Any]]] = []
    app = called(solution.App)

    def routed(pattern: str) -> None:
        def handler(**values: Any) -> str:
            calls.append((pattern, values))
            return "ok"

        kept = _handle(app.get(pattern), handler)
        if kept is not handler:
            fail("the name below @app.get(…) no longer means the function that was written there", call=f'@app.get("{pattern}")', place=solution.App)

    def goes(path: str, pattern: str | None, **values: Any) -> None:
        calls.clear()
        answer = ask(app, "GET", path)
        got = calls[0][0] if calls else None
        evidence(f"GET {path!r}", f"{got or 'no handler'} {calls[0][1] if calls else ''}".strip())
        if pattern is None:
            if calls:
                fail(f"GET {path!r} was handed to the handler of {got}, which it does not fit", call=f"GET {path!r}")
            _status(answer, "404 Not Found", f"no pattern fits {path!r}")
            return
        if not calls:
            fail(f"GET {path!r} fits {pattern}, and the handler was not called: {answer.status}", call=f"GET {path!r}")
        if got != pattern:
            fail(f"GET {path!r} was handed to the handler of {got}, and the first pattern that fits is {pattern}", call=f"GET {path!r}")
        expect(calls[0][1]).because(f"GET {path!r} fits {pattern}, and the handler was called with other values").equals(values)
        if len(calls) != 1:
            fail(f"one GET {path!r}, and handlers were called {len(calls)} times", call=f"GET {path!r}")

    for pattern in ("/", "/users/<int:id>", "/users/me", "/users/<name>", "/<kind>/<int:number>/notes/<self>", "/robots.txt", "/c++/", "/café", "/users/late", "/files/<name>.txt", "/v<int:number>"):
        routed(pattern)
    goes("/", "/")
    goes("/users/41", "/users/<int:id>", id=41)
    goes("/users/me", "/users/me")
    goes("/shelf/7/notes/x y", "/<kind>/<int:number>/notes/<self>", kind="shelf", number=7, self="x y")
    why("A path has to fit as a whole. A pattern that is looked for inside of it, or as its beginning, fits too much.")
    for path in ("/users", "/users/", "/users/41/", "/users/41/edit", "//users/41", "/x/users/41", "/users/a/b", "/robots.txt/", "/USERS/41", "/robots.txt\n", "/c++", "/nowhere/☃"):
        goes(path, None)
    why("An `int` is converted, and what is no number goes on to the next pattern or is not found.")
    goes("/users/0", "/users/<int:id>", id=0)
    goes("/users/007", "/users/<int:id>", id=7)
    goes("/users/" + "9" * 25, "/users/<int:id>", id=10**25 - 1)
    for text in ("-1", "+1", "4_1", "1.0", " 1", "٣", "²", "41x", " ", "4\n"):
        goes(f"/users/{text}", "/users/<name>", name=text)
    goes("/shelf/x/notes/1", None)
    why("If several patterns fit, the order in which they were registered decides: a rule that a reader of the code can follow.")
    goes("/users/late", "/users/<name>", name="late")
    again: list[str] = []
    _handle(app.get("/twice"), lambda: again.append("first") or "ok")
    _handle(app.get("/twice"), lambda: again.append("second") or "ok")
    ask(app, "GET", "/twice")
    expect(again).because("the same pattern was registered twice, and the handler that was called is not the first").equals(["first"])
    why("A pattern is text. In a regular expression `.` is any character, and `+` something else again.")
    goes("/robots.txt", "/robots.txt")
    goes("/c++/", "/c++/")
    goes("/robotsXtxt", None)
    for path, segment in (("/files/a.txt", "/files/<name>.txt"), ("/v7", "/v<int:number>")):
        goes(path, None)
        goes(segment, segment)
    goes("/ccc/", None)
    why("WSGI hands the bytes of the path over as if they were Latin-1. Whoever does not undo that greets `ZÃ¼rich`.")
    goes("/café", "/café")
    goes("/users/Zürich ☃", "/users/<name>", name="Zürich ☃")
    goes("/users/\udcff\udc80x", "/users/<name>", name="��x")
    goes("/users/a?b=<c>%2F", "/users/<name>", name="a?b=<c>%2F")


@check(after=texts_become_answers)
def a_wrong_method_is_405(solution):
    """A path that exists with another method is 405, and Allow names the methods.

    404 says that there is nothing here, and clients, caches and people believe it. 405 says that the address is right, and which
    methods would have worked.
    """
    calls: list[str] = []
    app = called(solution.App)
    for number, (register, pattern) in enumerate([
        (app.post, "/orders"), (app.get, "/orders"), (app.get, "/orders/<int:id>"), (app.post, "/orders/<what>"), (app.post, "/pay"), (app.get, "/<page>"),
        (app.get, "/orders/<other>/lines"), (app.get, "/orders/<what>/lines"),
    ]):
        _handle(register(pattern), lambda number=number, **_: calls.append(str(number)) or "ok")
    for method, path, wanted in (
        ("GET", "/orders", "1"), ("POST", "/orders", "0"), ("GET", "/orders/5", "2"), ("POST", "/orders/5", "3"), ("POST", "/orders/five", "3"), ("GET", "/pay", "5"),
    ):
        calls.clear()
        answer = ask(app, method, path)
        evidence(f"{method} {path}", answer.status)
        if calls != [wanted]:
            fail(f"{method} {path} did not reach the handler that was registered for {method}: {answer.status}", call=answer.call)
    for method, path, allow in (
        ("DELETE", "/orders", "GET, POST"), ("POST", "/tea", "GET"), ("GET", "/orders/five", "POST"), ("PUT", "/orders/5", "GET, POST"),
        ("PUT", "/orders/five", "POST"), ("DELETE", "/orders/5/lines", "GET"), ("get", "/orders", "GET, POST"), ("DELETE", "/", None), ("PUT", "/orders/5/rows", None),
    ):
        calls.clear()
        answer = ask(app, method, path)
        allowed = ", ".join(answer.all("Allow")) or "nothing"
        evidence(f"{method} {path}", answer.status + (f", Allow: {allowed}" if allow else ""))
        if calls:
            fail(f"{method} {path} called the handler of another method", call=answer.call)
        if allow is None:
            _status(answer, "404 Not Found", f"no pattern of any method fits {path}")
            continue
        _status(answer, "405 Method Not Allowed", f"{path} exists with {allow}, and was asked for with {method}")
        if answer.all("Allow") != [allow]:
            fail(f"{method} {path} is 405, and the header Allow has {allowed} where it should have {allow}", call=answer.call)


@check(after=texts_become_answers)
def a_failing_handler_is_500(solution):
    """A handler that raises is 500, and its words stay in the house.

    One bad request must not cost the server its worker. And the text of an exception may hold a password, a query, a path: it
    belongs to the log.
    """
    app = called(solution.App)
    problems: list[BaseException] = []

    def broken() -> str:
        if problems:
            raise problems[0]
        return "all is well"

    def takes_nothing() -> str:
        return "never called"

    _handle(app.get("/report"), broken)
    _handle(app.post("/send"), broken)
    _handle(app.get("/odd/<name>"), takes_nothing)
    _status(ask(app, "GET", "/report"), "200 OK", "the handler returned a text")
    for problem in (ValueError("password=hunter2"), KeyError("hunter2"), RuntimeError("hunter2"), StopIteration("hunter2"), LookupError("hunter2"), OSError("hunter2"), TypeError("hunter2")):
        problems[:] = [problem]
        for method, path in (("GET", "/report"), ("POST", "/send")):
            answer = ask(app, method, path)
            evidence(f"{method} {path}: the handler raised {type(problem).__name__}", answer.status)
            _status(answer, "500 Internal Server Error", f"the handler raised {type(problem).__name__}")
            if b"hunter2" in answer.body or "hunter2" in str(answer.starts):
                fail(f"the handler raised {type(problem).__name__}, and the client can read the text of the exception", call=answer.call)
    why("`SystemExit` asks the process to end, and `KeyboardInterrupt` is somebody at the keyboard. Neither is a failed request.")
    for ending in (SystemExit(3), KeyboardInterrupt()):
        problems[:] = [ending]
        try:
            answer = ask(app, "GET", "/report")
        except type(ending):
            evidence(f"the handler raised {type(ending).__name__}", "it reached the server")
        else:
            fail(f"the handler raised {type(ending).__name__}, and the server got {answer.status} in its place", call=answer.call)
    why("The `try` is for the handler. What the server raises, because the client has gone, is the server's.")
    problems.clear()
    starts: list[str] = []

    def gone(status: str, headers: Any, exc_info: Any = None) -> None:
        starts.append(status)
        raise ConnectionError("the client has gone")

    try:
        for _ in called(app, fixtures.environ("GET", "/report"), gone):
            pass
    except ConnectionError:
        pass
    evidence("start_response raised ConnectionError; it was called", f"{len(starts)} times" if len(starts) != 1 else "once")
    if len(starts) > 1:
        fail(f"start_response raised, which is not the handler's failure, and was called again with {starts[-1]}", call="GET /report")
    why(None)
    _status(ask(app, "GET", "/odd/x"), "500 Internal Server Error", "the handler does not take the value that it is called with, which raises TypeError")
    _status(ask(app, "GET", "/report"), "200 OK", "the handler failed once, and works again")


@check(after=texts_become_answers)
def applications_share_nothing(solution):
    """Two applications in one process share no routes.

    A test suite makes an application for each test, and a large site mounts several. A list that belongs to the class belongs to all of them.
    """
    one, other = called(solution.App), called(solution.App)
    _handle(one.get("/only/one"), lambda: "one")
    _handle(one.get("/both"), lambda: "one")
    _handle(other.get("/both"), lambda: "other")
    _handle(other.post("/only/one"), lambda: "other")
    late = called(solution.App)
    for words, app, method, path, body in (
        ("the first", one, "GET", "/only/one", b"one"),
        ("the first", one, "GET", "/both", b"one"),
        ("the second", other, "GET", "/both", b"other"),
        ("the second", other, "GET", "/only/one", None),
        ("a third, without routes,", late, "GET", "/both", None),
    ):
        answer = ask(app, method, path)
        evidence(f"{words} application: {method} {path}", answer.body.decode() if answer.status == "200 OK" else "no handler")
        if (answer.status == "200 OK") != (body is not None) or body not in (None, answer.body):
            fail(f"{words} application answered {method} {path} with the routes of another one", call=answer.call, place=solution.App)


@check(after=texts_become_answers)
def a_stream_is_pulled_by_the_server(solution):
    """A stream is made as the server sends it, piece by piece.

    An export of a million lines fits into no memory, and its client wants to see the first line now. The server sets the pace:
    it asks for the next piece when the last one has gone out.
    """
    app = called(solution.App)
    taken: list[int] = []

    def lines(count: int):
        for number in range(count):
            taken.append(number)
            yield f"ligne n° {number}\n"

    _handle(app.get("/export/<int:count>"), lambda count: lines(count))
    _handle(app.get("/list"), lambda: ["é", "", "b"])
    _handle(app.get("/tuple"), lambda: ("one", "two"))
    _handle(app.get("/nothing"), lambda: [])
    _handle(app.get("/iterator"), lambda: map(str.upper, ["x", "y"]))
    _handle(app.get("/object"), lambda: _Page("top", "end"))
    for path, wanted in (("/list", ["é", "", "b"]), ("/tuple", ["one", "two"]), ("/nothing", []), ("/iterator", ["X", "Y"]), ("/object", ["top", "end"]), ("/export/3", [f"ligne n° {n}\n" for n in range(3)])):
        answer = ask(app, "GET", path) if wanted else _read(app, path)
        _status(answer, "200 OK", f"the handler returned the texts {wanted}")
        expect(answer.pieces).because(f"the handler returned the texts {wanted}, and the pieces of the body are others").equals([text.encode() for text in wanted])
        _type(answer)
        if answer.all("Content-Length"):
            fail("a streamed answer has a Content-Length: nobody can know it before the last piece", call=answer.call)
    taken.clear()
    answer, body = fixtures.opened(app, "GET", "/export/300")
    ahead = [len(taken)]
    stream = fixtures.pieces(answer, body)
    for sent in range(1, 6):
        next(stream, None)
        ahead.append(len(taken))
    evidence("texts taken from the handler after 0, 1, 2 … pieces were sent", ahead)
    for sent, count in enumerate(ahead):
        if count > sent:
            fail(f"the server had asked for {sent} pieces of 300, and {count} texts had been taken from the handler", call=answer.call)
    for _ in stream:
        pass
    fixtures.close(body)
    expect(len(answer.pieces)).because("the server read the whole stream").equals(300)


@check(stretch=True, after=a_stream_is_pulled_by_the_server)
def a_client_that_leaves_closes_the_stream(solution):
    """A client that leaves early closes the handler's iterable.

    Behind the iterable is a cursor, a file or a lock. `close()` is how WSGI says that nobody will ask for the rest. A generator
    that was never started runs none of its `finally` when it is closed.
    """
    seen = []
    for read in (3, 1, 0, None):
        rows = _Rows(5)
        app = called(solution.App)
        _handle(app.get("/rows"), lambda rows=rows: rows)
        answer, body = fixtures.opened(app, "GET", "/rows")
        stream = fixtures.pieces(answer, body)
        for _ in range(5 if read is None else read):
            next(stream, None)
        if read is None and (next(stream, None) is not None or len(answer.pieces) != 5):
            fail("the handler's iterable has five texts, and the body had not five pieces", call=answer.call)
        fixtures.close(body)
        seen.append((read, rows.closed))
        words = "after the last piece" if read is None else f"after {read} of 5 pieces" if read else "before the first piece"
        evidence(f"the server calls close() {words}; the handler's iterable", "is closed" if rows.closed else "stays open")
    for read, closed in seen:
        if not closed:
            words = "after the last piece" if read is None else f"after {read} of 5 pieces" if read else "before the first piece"
            fail(f"the server called close() {words}, and the handler's iterable was not closed", call="GET /rows", place=solution.App)
    page = _Shelf("a", "b")
    app = called(solution.App)
    _handle(app.get("/shelf"), lambda: page)
    answer, body = fixtures.opened(app, "GET", "/shelf")
    next(fixtures.pieces(answer, body), None)
    fixtures.close(body)
    evidence("an iterable that is not its own iterator", "is closed" if page.closed else "stays open")
    if not page.closed:
        fail("the iterable has a method close, its iterator is another object, and the iterable was not closed", call="GET /shelf", place=solution.App)
    plain = called(solution.App)
    _handle(plain.get("/list"), lambda: ["a", "b"])
    answer, body = fixtures.opened(plain, "GET", "/list")
    fixtures.close(body)


# --- how it is observed ------------------------------------------------------------------------


class _Page:
    """An iterable of a handler's that is neither a list nor an iterator."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)


class _Shelf(_Page):
    """An iterable that can be closed, and whose iterators are others."""

    closed = False

    def close(self) -> None:
        self.closed = True


class _Rows:
    """An iterable of a handler's that has to be closed, like a cursor."""

    def __init__(self, count: int) -> None:
        self.left, self.closed = count, False

    def __iter__(self) -> _Rows:
        return self

    def __next__(self) -> str:
        if self.closed or not self.left:
            raise StopIteration
        self.left -= 1
        return "row\n"

    def close(self) -> None:
        self.closed = True


def _handle(register: Any, handler: Any) -> Any:
    """Decorate a handler of the check's."""
    return called(register, handler)


def _read(app: Any, path: str) -> fixtures.Answer:
    """An answer that may have no piece, so that start_response is asked about at its end."""
    answer, body = fixtures.opened(app, "GET", path)
    for _ in fixtures.pieces(answer, body):
        pass
    fixtures.close(body)
    if not answer.starts:
        fail(f"the body for {answer.call} ended, and start_response was never called", call=answer.call)
    return answer


def _status(answer: fixtures.Answer, wanted: str, words: str) -> None:
    if answer.status != wanted:
        fail(f"{words}, and the status is {answer.status}, not {wanted}", call=answer.call)


def _type(answer: fixtures.Answer) -> None:
    kinds = answer.all("Content-Type")
    if kinds != [TEXT]:
        fail(f"the header Content-Type is {', '.join(kinds) or 'missing'}, not {TEXT}", call=answer.call)
