"""Checks for reverse_proxy: what reaches the backend, and what reaches the client."""

from __future__ import annotations

from typing import Any

from fixtures import PEER, Backend, Export, ask, whole
from katabook import called, check, evidence, expect, fail, why

ONE_HOP = ("connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade")


@check
def requests_go_on_and_answers_come_back(solution):
    """Requests reach the backend, and its answers the client.

    Neither side should notice that somebody stands between them. What the proxy does not know, it passes on.
    """
    body = b"a=1&\x00\xff"
    for method, path, sent, status in (("GET", "/", b"", 200), ("POST", "/orders?a=1&b=%2F", body, 201), ("PROPFIND", "/ä b", b"", 207), ("DELETE", "/x", b"", 404), ("PUT", "/y", body, 503), ("HEAD", "/z", b"", 304), ("GET", "/a//b/../c/?q=//", body, 206), ("purge", "/w/.", b"", 200)):
        headers = {"host": "shop.example", "cookie": "id=1", "x-odd": "", "x": "1", "accept": "a, b", "authorization": "Bearer t", "via": "1.1 x",
            "proxy-authorization": "Basic eDp5", "proxy-authenticate": "Basic", "forwarded": "for=10.0.0.1", "x-real-ip": "10.0.0.1", "x_y": "2", "content-length": str(len(sent))}
        came = {"content-type": "text/plain", "set-cookie": "id=2", "etag": '"7"', "x-empty": "", "location": "http://shop.example/", "content-length": "6",
            "proxy-authenticate": "Basic", "proxy-authorization": "Basic eDp5", "via": "1.1 y", "x_y": "3", "date": "Thu, 01 Jan 1970 00:00:00 GMT"}
        backend = Backend((status, came, [b"one", b"", b"two"]))
        got, shown, chunks = ask(solution, called(solution.Proxy, backend.send), method, path, headers, sent)
        call = f"proxy.handle({method!r}, {path!r}, …)"
        evidence(f"{method} {path}", f"status {got}, calls of send: {len(backend.requests)}")
        if len(backend.requests) != 1:
            fail(f"one {method} {path}, and send was called {len(backend.requests)} times", call=call, place=solution.Proxy)
        expect(backend.requests[0][:2] + backend.requests[0][3:]).because("the backend got another method, path or body").equals((method, path, sent))
        expect({name: backend.requests[0][2].get(name) for name in headers}).because("a header of the client did not reach the backend as it came").equals(headers)
        extra = set(backend.requests[0][2]) - set(headers) - {"x-forwarded-for", "x-forwarded-proto"}
        if extra:
            fail(f"the backend got headers that nobody sent: {', '.join(sorted(extra))}", call=call, place=solution.Proxy)
        expect(got).because(f"the backend answered {status}, and the client got another status").equals(status)
        expect(shown).because("the client got other headers than the backend sent").equals(came)
        expect(whole(chunks)).because("the client got another body than the backend sent").equals(b"onetwo")


@check(after=requests_go_on_and_answers_come_back)
def the_proxy_says_who_asked(solution):
    """The backend hears who asked from the proxy alone.

    Rules such as "the office needs no password" hang on this header. What the client wrote there is what the client would like to be.
    """
    for words, claimed in (
        ("nothing", {}), ("another address", {"x-forwarded-for": "10.0.0.1"}), ("two addresses", {"x-forwarded-for": "10.0.0.1, 10.0.0.2", "x-forwarded-proto": "http"}),
        ("nothing in them", {"x-forwarded-for": "", "x-forwarded-proto": ""}),
        ("that these headers are for one hop", {"connection": "X-Forwarded-For, x-forwarded-proto", "x-forwarded-for": "10.0.0.1"}),
    ):
        for peer in (PEER, "2001:db8::7"):
            backend = Backend()
            ask(solution, called(solution.Proxy, backend.send), headers={"host": "shop.example", **claimed}, peer=peer)
            heard = backend.requests[0][2]
            if peer == PEER:
                evidence(f"the client claims {words}; the backend hears", f"{heard.get('x-forwarded-for')}, {heard.get('x-forwarded-proto')}")
            for name, wanted in (("x-forwarded-for", peer), ("x-forwarded-proto", "https")):
                if heard.get(name) != wanted:
                    fail(f"the client at {peer} claimed {words}, and the backend got {name}: {heard.get(name)}", call="proxy.handle(…)", place=solution.Proxy)
            expect(heard.get("host")).because("the host that the client asked for did not reach the backend").equals("shop.example")


@check(after=requests_go_on_and_answers_come_back)
def headers_of_one_hop_end_there(solution):
    """Headers of one hop end there, in both directions.

    `Transfer-Encoding` and `Connection` say how bytes run on this connection. On the next one it is different, and two servers that
    disagree about where a request ends can be made to read one inside of the other.
    """
    for named in ("", "close", "x-trace", "x-trace,x-other", "keep-alive, X-Trace", " X-TRACE ,  x-other , "):
        extra = {"x-trace": "7", "x-other": "8", "trace": "9"}
        headers = {name: "x" for name in ONE_HOP} | extra | {"connection": named, "cookie": "id=1", "te-deum": "y"}
        gone = set(ONE_HOP) | {name.strip().lower() for name in named.split(",")}
        wanted = {name: value for name, value in headers.items() if name not in gone}
        backend = Backend((200, headers, [b"hello"]))
        _, shown, _ = ask(solution, called(solution.Proxy, backend.send), headers=headers)
        heard = {name: value for name, value in backend.requests[0][2].items() if not name.startswith("x-forwarded-")}
        evidence(f"connection: {named!r}; the backend got", ", ".join(sorted(heard)))
        evidence(f"connection: {named!r}; the client got", ", ".join(sorted(shown)))
        for words, got in (("the backend", heard), ("the client", shown)):
            kept = sorted(set(got) & gone)
            if kept:
                fail(f"with connection: {named!r}, {words} got {', '.join(kept)}, which {'was' if len(kept) == 1 else 'were'} for one hop", call="proxy.handle(…)", place=solution.Proxy)
            expect(got).because(f"with connection: {named!r}, {words} lost a header that is for the far end").equals(wanted)
    why("The server that called may still write these headers to its log, and the backend may answer with the same dict again.")
    given = {"connection": "x-trace", "x-trace": "7", "host": "shop.example", "te": "x", "x-forwarded-for": "10.0.0.1"}
    came = {"connection": "x-other", "x-other": "8", "server": "cellar-3", "x-powered-by": "y", "etag": "7"}
    befores = dict(given), dict(came)
    called(called(solution.Proxy, lambda method, path, headers, body: (200, came, [b"hello"])).handle, "GET", "/", given, b"", PEER)
    for words, mapping, before in zip(("of the client", "of the backend"), (given, came), befores):
        if mapping != before:
            changed = sorted(name for name in {*mapping, *before} if mapping.get(name) != before.get(name))
            fail(f"handle changed the dict with the headers {words}: {', '.join(changed)}", call="proxy.handle('GET', '/', …)", place=solution.Proxy)
    backend = Backend((200, {"x-trace": "9"}, [b"hello"]))
    _, shown, _ = ask(solution, called(solution.Proxy, backend.send), headers={"connection": "x-trace", "x-trace": "7"})
    expect(shown).because("the client's connection named x-trace, and the backend's answer has lost its own").equals({"x-trace": "9"})


@check(after=requests_go_on_and_answers_come_back)
def the_backend_stays_hidden(solution):
    """Neither headers nor errors tell of the backend.

    A version in `Server` is a list of known holes, and the text of an exception has addresses in it. 502 says that the backend cannot be
    reached, 504 that it took too long: the client may try later, and you know where to look.
    """
    backend = Backend((200, {"server": "cellar-3/1.2", "x-powered-by": "Python/3.11", "x-served": "yes"}, [b"hello"]))
    _, shown, _ = ask(solution, called(solution.Proxy, backend.send))
    evidence("headers that the client got", ", ".join(sorted(shown)))
    expect(shown).because("the backend sent server, x-powered-by and x-served, and the client got other headers than the last").equals({"x-served": "yes"})
    backend = Backend()
    ask(solution, called(solution.Proxy, backend.send), headers={"server": "a client's", "x-powered-by": "coffee"})
    expect({name: backend.requests[0][2].get(name) for name in ("server", "x-powered-by")}).because("a header of the client did not reach the backend as it came").equals({"server": "a client's", "x-powered-by": "coffee"})
    secret = "cellar-3:8000"
    for problem, wanted in (
        (ConnectionRefusedError(secret), 502), (TimeoutError(secret), 504), (ConnectionResetError(secret), 502), (ConnectionError(secret), 502), (BrokenPipeError(secret), 502),
    ):
        for method in ("GET", "POST"):
            backend = Backend(problem, (200, {}, [b"later"]))
            proxy = called(solution.Proxy, backend.send)
            status, shown, chunks = ask(solution, proxy, method)
            kind = type(problem).__name__
            evidence(f"{method}, and send raised {kind}; status, calls of send", f"{status}, {len(backend.requests)}")
            if len(backend.requests) != 1:
                fail(f"send raised {kind} for one {method}, and was called {len(backend.requests)} times", call=f"proxy.handle({method!r}, '/', …)", place=solution.Proxy)
            if status != wanted:
                fail(f"send raised {kind}, and the client got {status}, not {wanted}", call=f"proxy.handle({method!r}, '/', …)", place=solution.Proxy)
            if secret.encode() in whole(chunks) or secret in str(shown):
                fail(f"send raised {kind}, and its text, with the name of the backend, reached the client", call=f"proxy.handle({method!r}, '/', …)", place=solution.Proxy)
            expect(whole(ask(solution, proxy, method)[2])).because("the backend is back, and the client got another answer").equals(b"later")


@check(after=requests_go_on_and_answers_come_back)
def answers_stream_through(solution):
    """An answer passes through, and is not collected.

    The export of 300 MB would lie in the proxy's memory for each visitor, and nobody sees a byte before the last one is there.
    """
    export = Export(500)
    backend = Backend((200, {"content-type": "text/csv"}, export))
    _, _, chunks = ask(solution, called(solution.Proxy, backend.send))
    pieces = iter(chunks)
    taken = [export.taken]
    got = []
    for _ in range(4):
        got.append(next(pieces, b""))
        taken.append(export.taken)
    evidence("pieces taken from the backend after the client asked for 0, 1, 2 …", taken)
    for asked, count in enumerate(taken):
        if count > asked:
            fail(f"the client had asked for {asked} pieces of the body, and {count} had been taken from the backend", call="proxy.handle('GET', '/', …)", place=solution.Proxy)
    got.extend(pieces)
    expect(whole(got)).because("the client read the whole answer, and got another one").equals(b"".join(Export(500)()))
    why("The status is on its way already. Only an end without a last piece tells the client that something is missing.")
    secret = "cellar-3:8000"
    _, _, chunks = ask(solution, called(solution.Proxy, Backend((200, {}, Export(3, ConnectionResetError(secret)))).send))
    read, ended = [], "without an exception"
    try:
        for piece in chunks:
            read.append(piece)
    except Exception as problem:
        ended = f"with {type(problem).__name__}"
    evidence("the backend breaks after three pieces; the client's body ended", ended)
    if secret.encode() in whole(read):
        fail("the backend broke in the middle of the body, and the exception's text, with the name of the backend, reached the client", call="proxy.handle('GET', '/', …)", place=solution.Proxy)
    if ended == "without an exception":
        fail("the backend broke in the middle of the body, and the body for the client ended as if it were complete", call="proxy.handle('GET', '/', …)", place=solution.Proxy)
    expect(whole(read)).because("the backend broke after three pieces, and the client got others").equals(b"line 0\nline 1\nline 2\n")


@check(stretch=True, after=answers_stream_through)
def what_is_public_is_asked_once(solution):
    """What is public is asked for once, and what is private is never shared.

    A cache that looks at the path alone gives the first visitor's account page to the second. Cookies and credentials are a part of the
    question.
    """
    public = {"cache-control": "public", "content-type": "text/css", "server": "cellar-3", "connection": "x-trace", "x-trace": "1"}
    backend = Backend((200, public, Export(3)))
    proxy = called(solution.Proxy, backend.send)
    for number in range(10):
        status, shown, chunks = ask(solution, proxy, path="/style.css", headers={"host": "shop.example"} if number % 2 else {})
        got = (status, dict(shown), whole(chunks))
        expect(got).because(f"GET no. {number + 1} of the same public page got another answer").equals((200, {"cache-control": "public", "content-type": "text/css"}, b"line 0\nline 1\nline 2\n"))
        if number:
            continue
        shown["set-cookie"] = "id=1"
        if "set-cookie" in ask(solution, proxy, path="/style.css")[1]:
            fail("a caller added set-cookie to the dict that it got, and the next client got this header, too", call="proxy.handle('GET', '/style.css', …)", place=solution.Proxy)
        again = ask(solution, proxy, path="/style.css")[1]
        again["set-cookie"] = "id=2"
        if "set-cookie" in ask(solution, proxy, path="/style.css")[1]:
            fail("a caller added set-cookie to the dict that it got from the cache, and the next client got this header, too", call="proxy.handle('GET', '/style.css', …)", place=solution.Proxy)
    evidence("ten GETs of a public page; calls of send", len(backend.requests))
    expect(len(backend.requests)).because("a public page was asked for ten times, and send was not called once").equals(1)
    whole(ask(solution, proxy, path="/style.css?v=2")[2])
    expect(len(backend.requests)).because("another path was answered with what was kept").equals(2)
    other_house = called(solution.Proxy, Backend((200, {}, [b"of another backend"])).send)
    got_there = whole(ask(solution, other_house, path="/style.css")[2])
    evidence("the same path, asked of another Proxy", got_there)
    if got_there != b"of another backend":
        fail("two proxies with a backend each share what they keep", call="proxy.handle('GET', '/style.css', …)", place=solution.Proxy)
    for words, method, headers, answer in (
        ("a POST", "POST", {}, (200, public, [b"page"])), ("a HEAD", "HEAD", {}, (200, public, [b""])), ("a GET with a cookie", "GET", {"cookie": "id=1"}, (200, public, [b"of Ann"])),
        ("a GET with authorization", "GET", {"authorization": "Bearer t"}, (200, public, [b"of Ann"])), ("a GET with an empty cookie", "GET", {"cookie": ""}, (200, public, [b"page"])),
        ("a GET that is 404", "GET", {}, (404, public, [b"none"])), ("a GET that is 206", "GET", {}, (206, public, [b"part"])), ("a GET that is 201", "GET", {}, (201, public, [b"made"])),
        ("a GET that is public, no-store", "GET", {}, (200, {"cache-control": "public, no-store"}, [b"page"])), ("a GET that is private", "GET", {}, (200, {"cache-control": "private"}, [b"page"])), ("a GET without cache-control", "GET", {}, (200, {}, [b"page"])),
        ("a GET that is no-store", "GET", {}, (200, {"cache-control": "no-store"}, [b"page"])), ("a GET that raises", "GET", {}, ConnectionError("down")),
    ):
        backend = Backend(answer, (200, {}, [b"fresh"]))
        proxy = called(solution.Proxy, backend.send)
        whole(ask(solution, proxy, method, "/page", headers)[2])
        answers = [whole(ask(solution, proxy, "GET", "/page")[2]), whole(ask(solution, proxy, method, "/page", headers)[2])]
        evidence(f"{words}, then a plain GET, and {words} again; calls of send", len(backend.requests))
        if len(backend.requests) > 3:
            fail(f"{words}, a plain GET, and {words} again: send was called {len(backend.requests)} times for three requests", call="proxy.handle('GET', '/page', …)", place=solution.Proxy)
        if len(backend.requests) != 3 or answers != [b"fresh", b"fresh"]:
            fail(f"the answer to {words} was kept, and given to the next request", call="proxy.handle('GET', '/page', …)", place=solution.Proxy)
    for name in ("cookie", "authorization"):
        backend = Backend((200, public, [b"page"]), (200, public, [b"of Ann"]))
        proxy = called(solution.Proxy, backend.send)
        first = whole(ask(solution, proxy, "GET", "/page")[2])
        own = whole(ask(solution, proxy, "GET", "/page", {name: "ann"})[2])
        last = whole(ask(solution, proxy, "GET", "/page")[2])
        evidence(f"a public page is kept; a GET with {name} got", own)
        if own != b"of Ann":
            fail(f"a GET with {name} was answered with the page that was kept for everybody", call="proxy.handle('GET', '/page', …)", place=solution.Proxy)
        expect((first, last)).because(f"a page was kept, and a GET with {name} has replaced it").equals((b"page", b"page"))
    export = Export(3)
    other: Any = called(solution.Proxy, Backend((200, {}, export)).send)
    ask(solution, other)
    expect(export.taken).because("an answer that is not kept was read before the client asked").equals(0)
