"""Checks for hardened_pipeline: requests that reveal the order of the gates, and what each of them cost the service."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, raised_at, why


@check
def sizes_are_judged_before_reading(solution):
    """SizeLimit judges a body by its declared length, before a byte of it is read.

    Code that reads first and measures then has already spent the memory that the limit was to save.
    """
    limited, happened = _limited(solution, fixtures.LIMIT)
    rows = [
        ("a body below the limit", {"body": b"x" * 999}, 200), ("a body as large as the limit", {"body": b"x" * 1000}, 200),
        ("no length", {"CONTENT_LENGTH": None}, 200), ("an empty length", {"CONTENT_LENGTH": ""}, 200), ("the length 0", {"CONTENT_LENGTH": "0"}, 200),
        ("a length with zeros before it", {"CONTENT_LENGTH": "00010", "body": b"x" * 10}, 200),
        ("a length with many zeros before it", {"CONTENT_LENGTH": "0" * 15 + "5", "body": b"x" * 5}, 200),
        ("a byte too much", {"body": b"x" * 1001}, 413), ("a length that is only announced", {"CONTENT_LENGTH": "2000000000"}, 413),
        *((f"the length {text!r}", {"CONTENT_LENGTH": text}, 400) for text in ("abc", "-1", "+5", "1_0", "\u00b2", "5.0", "0x10", "5,5", "-", "1e3", " 5", "5 ", " ", "5\n", "\u0665")),
        ("a transfer encoding", {"HTTP_TRANSFER_ENCODING": "chunked", "CONTENT_LENGTH": None}, 411), ("a transfer encoding and a length", {"HTTP_TRANSFER_ENCODING": "chunked", "CONTENT_LENGTH": "5"}, 411),
        ("an empty transfer encoding", {"HTTP_TRANSFER_ENCODING": ""}, 411), ("the transfer encoding identity", {"HTTP_TRANSFER_ENCODING": "identity", "body": b"xx"}, 411), ("a transfer encoding and a length above the limit", {"HTTP_TRANSFER_ENCODING": "gzip", "CONTENT_LENGTH": "5000"}, 411),
        ("a transfer encoding and a length that is not a number", {"HTTP_TRANSFER_ENCODING": "gzip", "CONTENT_LENGTH": "x"}, 411),
    ]
    answers = []
    for words, changes, code in rows:
        happened.clear()
        if code == 400:
            why("`int` takes more than digits, and `isdigit` says yes to characters for which `int` raises. HTTP knows the digits from 0 to 9 alone.")
        answers.append((words, changes, code, _ask(solution, limited, happened, "SizeLimit", words, **changes), list(happened)))
    why("Code that reads first and measures then has already spent the memory that the limit was to save.")
    evidence("status by request", "\n".join(f"{words}: {answer.code}" for words, _, _, answer, _ in answers))
    read = [words for words, _, _, _, did in answers if "body read" in did and did[0] != "app called"]
    evidence("bodies that SizeLimit read", ", ".join(read) or "none")
    if read:
        fail(f"SizeLimit read from wsgi.input: {read[0]}", call=f"SizeLimit(app, 1000), {read[0]}", place=solution.SizeLimit)
    for words, changes, code, answer, did in answers:
        call = f"SizeLimit(app, 1000), {words}"
        if answer.code != code:
            if code == 400:
                why("`int` takes signs, underscores, spaces and other scripts; `isdigit` takes characters for which `int` raises. HTTP knows the digits from 0 to 9, and a proxy that reads the same text in another way waits for other bytes.")
            said = f"was refused with {answer.code}" if code == 200 else f"should be refused with {code}, and was let through" if "app called" in did else f"was answered with {answer.code}, and not with {code}"
            fail(f"{words} {said}", call=call, place=solution.SizeLimit)
        if code != 200 and "app called" in did:
            fail(f"{words} was refused, and the application was called all the same", call=call, place=solution.SizeLimit)
        if code == 200 and (answer.status, answer.body) != ("200 OK", b"got %d" % len(changes.get("body", b""))):
            fail(f"{words} got another answer than that of the application", call=call, place=solution.SizeLimit)
    why("The limit belongs to this gate. A service has large uploads at one address and small forms at all others.")
    for limit, length, code in ((0, "", 200), (0, "0", 200), (0, "1", 413), (10**7, "9999999", 200), (10**7, "10000001", 413), (9, "10", 413), (100, "99", 200)):
        limited, happened = _limited(solution, limit)
        answer = _ask(solution, limited, happened, "SizeLimit", f"a length of {length!r}", CONTENT_LENGTH=length)
        expect(answer.code).because(f"SizeLimit(app, {limit}) got the length {length!r} and answered with another status").at(solution.SizeLimit).equals(code)


@check
def headers_are_added_to_each_answer(solution):
    """SecurityHeaders adds what an answer lacks, and leaves all the rest as it is.

    A page may need a policy of its own, so what is there already stays. And a middleware that collects the body, or waits for it, breaks
    every download behind it.
    """
    given = [("Content-Type", "text/html"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("Set-Cookie", "a=1")]

    def plain(environ: Any, start_response: Any) -> list[bytes]:
        start_response("200 Fine", given)
        return pieces

    pieces = [b"one", b"two"]
    wrapped = called(solution.SecurityHeaders, plain, dict(fixtures.HEADERS))
    for number in ("first", "second"):
        answer = _ask(solution, wrapped, [], "SecurityHeaders", f"the {number} request")
        if number == "first":
            evidence("headers of an answer", [name for name, _ in answer.headers])
        if len(given) != 4:
            fail("the list of headers that the application passed was changed", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)
        if lacking := answer.lacking(fixtures.HEADERS):
            fail(f"an answer lacks {lacking[0]}", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)
        added = [header for header in answer.headers if header[0] in fixtures.HEADERS]
        if [header for header in answer.headers if header[0] not in fixtures.HEADERS] != given:
            fail("what the application had among its headers was not left as it is, in its order", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)
        if len(added) != len(fixtures.HEADERS):
            fail("a header was added twice to one answer", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)
        expect((answer.status, answer.body)).because("status or body of the application's answer were changed").at(solution.SecurityHeaders).equals(("200 Fine", b"onetwo"))
        if answer.calls[0][2] is not None:
            fail("the application passed no exc_info, and the server got some", call="start_response(status, headers)", place=solution.SecurityHeaders)
        if answer.parts is not pieces:
            fail("the server got another iterable than the one that the application returned", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)

    why("The application knows better about its own page. Two content security policies in one answer are both enforced, so a page that needs an exception loses it.")
    own = [("content-security-policy", "default-src 'none'"), ("X-CONTENT-TYPE-OPTIONS", ""), ("Strict-Transport-Security-Test", "1")]
    turns = [own, [("Content-Security-Policy", "default-src 'none'")], []]

    def special(environ: Any, start_response: Any) -> list[bytes]:
        start_response("404 Not Found", list(turns[len(asked)]))
        asked.append(1)
        return []

    asked: list[int] = []
    wrapped = called(solution.SecurityHeaders, special, dict(fixtures.HEADERS))
    for number, has in enumerate(turns):
        answer = _ask(solution, wrapped, [], "SecurityHeaders", "an answer with headers of its own")
        if number == 0:
            evidence("an answer with a policy of its own", [name for name, _ in answer.headers])
        names, present = [name.lower() for name, _ in answer.headers], [name.lower() for name, _ in has]
        for name, value in has:
            if names.count(name.lower()) > 1:
                fail(f"an answer had the header {name} already, and it was added once more", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)
            if (name, value) not in answer.headers:
                fail(f"an answer had the header {name} already, and it did not stay as it was", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)
        for name in fixtures.HEADERS:
            if name.lower() not in names:
                fail(f"an answer with other headers of its own lacks {name}", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)
        if len(names) != len(present) + len([name for name in fixtures.HEADERS if name.lower() not in present]):
            fail("an answer has a header that nobody asked for", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)

    why("A generator runs when its first piece is asked for, and calls start_response then. A streamed answer does that, and an error in the middle calls it again.")
    returned: list[Any] = []
    problem = (ValueError, ValueError("late"), None)

    def late(environ: Any, start_response: Any) -> Any:
        returned.append(start_response("200 OK", [("Content-Type", "text/plain")]))
        yield b"piece"
        returned.append(start_response("500 Internal Server Error", [("Content-Type", "text/html")], problem))

    answer = _ask(solution, called(solution.SecurityHeaders, late, dict(fixtures.HEADERS)), [], "SecurityHeaders", "an answer by a generator")
    evidence("calls of start_response by a generator", [status for status, _, _ in answer.calls])
    expect([status for status, _, _ in answer.calls]).because("a generator called start_response twice, and the server saw other calls").at(solution.SecurityHeaders).equals(["200 OK", "500 Internal Server Error"])
    for status, headers, _ in answer.calls:
        if [name for name in fixtures.HEADERS if name not in dict(headers)]:
            fail(f"an answer by a generator lacks the headers: {status}", call="SecurityHeaders(app, headers)", place=solution.SecurityHeaders)
    if answer.calls[1][2] is not problem and answer.calls[1][2] != problem:
        fail("exc_info that the application passed did not arrive", call="start_response(status, headers, exc_info)", place=solution.SecurityHeaders)
    if [each is fixtures.written for each in returned] != [True, True]:
        fail("the application did not get what the server's start_response returned", call="start_response(status, headers)", place=solution.SecurityHeaders)
    why("Two requests are under way at the same time, in two threads or because an answer is streamed. What belongs to one of them cannot be kept in the middleware.")
    wrapped = called(solution.SecurityHeaders, lambda environ, start_response: _streamed(environ["PATH_INFO"], start_response), dict(fixtures.HEADERS))
    heard: list[tuple[str, str]] = []
    streams = [iter(wrapped({"PATH_INFO": name}, lambda status, headers, exc_info=None, name=name: heard.append((name, status)))) for name in ("one", "two")]
    for stream in streams:
        list(stream)
    evidence("two streamed answers at once", [f"{name} got {status}" for name, status in heard])
    expect(heard).because("two answers were streamed at the same time, and a client got the other one's status").at(solution.SecurityHeaders).equals([("one", "200 one"), ("two", "200 two")])
    answer = _ask(solution, called(solution.SecurityHeaders, plain, {}), [], "SecurityHeaders", "no headers to add")
    expect(answer.headers).because("SecurityHeaders(app, {}) changed the headers").at(solution.SecurityHeaders).equals(given)


@check(after=sizes_are_judged_before_reading)
def cheap_refusals_come_first(solution):
    """What is cheap to refuse is refused first, and costs nothing further inside.

    Checking a password is slow on purpose, so it is a gift to an attacker who gets it for each request. And a limit that does not see
    failed logins limits everybody but the one who guesses.
    """
    count, hashed, served = "counted", "password hashed", "app called"
    rows: list[tuple[str, bool, dict[str, Any], int, list[str]]] = [
        ("an honest request", False, {"body": b"x" * 10}, 200, [count, hashed, served, "body read"]),
        ("a host in capital letters", False, {"HTTP_HOST": "WWW.Shop.Example"}, 200, [count, hashed, served, "body read"]),
        ("another host, too many, too large, a wrong password", True, {"HTTP_HOST": "evil.example", "body": b"x" * 5000, "HTTP_AUTHORIZATION": fixtures.basic("ann", "guess")}, 400, []),
        ("another host", False, {"HTTP_HOST": "evil.example"}, 400, []),
        ("no host, too large", False, {"HTTP_HOST": None, "body": b"x" * 5000}, 400, []),
        ("too many, too large, a wrong password", True, {"body": b"x" * 5000, "HTTP_AUTHORIZATION": fixtures.basic("ann", "guess")}, 429, [count]),
        ("too many, a right password", True, {}, 429, [count]),
        ("too large, a wrong password", False, {"body": b"x" * 5000, "HTTP_AUTHORIZATION": fixtures.basic("ann", "guess")}, 413, [count]),
        ("too large, a right password", False, {"body": b"x" * 1001}, 413, [count]),
        ("too large, no login", False, {"body": b"x" * 5000, "HTTP_AUTHORIZATION": None}, 413, [count]),
        ("no declared length, a right password", False, {"HTTP_TRANSFER_ENCODING": "chunked"}, 411, [count]),
        ("a length that is not a number, a wrong password", False, {"CONTENT_LENGTH": "x", "HTTP_AUTHORIZATION": fixtures.basic("ann", "guess")}, 400, [count]),
        ("a wrong password", False, {"HTTP_AUTHORIZATION": fixtures.basic("ann", "guess"), "body": b"x" * 10}, 401, [count, hashed]),
        ("no login", False, {"HTTP_AUTHORIZATION": None}, 401, [count]),
        ("a malformed login", False, {"HTTP_AUTHORIZATION": "Basic \u00e9"}, 401, [count]),
    ]
    seen = []
    for words, too_many, changes, code, happened in rows:
        site = fixtures.Site(too_many)
        answer = _ask(solution, _hardened(solution, site), site.happened, "harden", words, **changes)
        seen.append((words, answer.code, list(site.happened)))
    evidence("what each request cost", "\n".join(f"{words}: {code}, {', '.join(did) or 'nothing'}" for words, code, did in seen))
    attacks = [(row, found) for row, found in zip(rows, seen) if row[3] != 200]
    evidence("passwords hashed for bodies that are refused", sum(hashed in did for (words, *_), (_, _, did) in attacks if "large" in words or "length" in words))
    evidence("requests of ours that were not counted", sum(count not in did for (_, _, changes, _, _), (_, _, did) in attacks if "HTTP_HOST" not in changes))
    for (words, _, changes, code, happened), (_, found, did) in zip(rows, seen):
        call = f"harden(app, settings), {words}"
        for what, because in (
            ("app called", "it reached the application"), ("body read", "its body was read"), (hashed, "its password was hashed"), (count, "it was counted"),
        ):
            if did.count(what) > happened.count(what):
                if happened.count(what):
                    fail(f"{words}: {because} more than once", call=call, place=solution.harden)
                fail(f"{words}: it should have been refused with {code} before that, and {because}", call=call, place=solution.harden)
        for what, because in ((count, "it was refused before it was counted" if found != 200 else "it was not counted"), (hashed, "nobody asked for its password"), (served, "it did not reach the application")):
            if what in happened and what not in did:
                fail(f"{words}: {because}", call=call, place=solution.harden)
        if found != code:
            fail(f"{words}: it was answered with {found}, and not with {code}", call=call, place=solution.harden)
    site = fixtures.Site()
    answer = _ask(solution, _hardened(solution, site), site.happened, "harden", "an honest request", body=b"x" * 1000)
    expect((answer.body, site.users)).because("an honest request of ann's got another answer than that of the application, or the application did not learn who it is").at(solution.harden).equals((b"got 1000", ["ann"]))


@check(after=headers_are_added_to_each_answer)
def every_answer_has_the_headers(solution):
    """Refusals and error pages carry the security headers, too.

    An attacker does not look at the home page. The page with the error is the one that shows what was sent, and it is the one that most often
    goes out without a policy, since the code that adds it never ran.
    """
    broken = ValueError("a bug"), KeyError("redis"), OSError("disk")
    rows: list[tuple[str, fixtures.Site, dict[str, Any], int]] = [
        ("the application's own", fixtures.Site(), {}, 200),
        ("another host", fixtures.Site(), {"HTTP_HOST": "evil.example"}, 400),
        ("too many requests", fixtures.Site(True), {}, 429),
        ("a body that is too large", fixtures.Site(), {"body": b"x" * 1001}, 413),
        ("a wrong password", fixtures.Site(), {"HTTP_AUTHORIZATION": fixtures.basic("ann", "guess")}, 401),
        ("the application raised", fixtures.Site(raises={"app called": broken[0]}), {}, 500),
        ("the limiter raised", fixtures.Site(raises={"counted": broken[1]}), {}, 500),
        ("the password check raised", fixtures.Site(raises={"password hashed": broken[2]}), {}, 500),
    ]
    shown: list[tuple[str, fixtures.Site, fixtures.Answer, int]] = []
    for words, site, changes, code in rows:
        try:
            fixtures.ask(_hardened(solution, fixtures.Site(site._too_many, site._raises)), [], **dict(changes))
        except Exception as problem:
            if any(problem is error for error in broken):
                fail(f"{words}, and its exception went on to the server: nothing answered it with 500", call=f"harden(app, settings), {words}", place=solution.harden)
        shown.append((words, site, _ask(solution, _hardened(solution, site), site.happened, "harden", words, **changes), code))
    lacking = [words for words, _, answer, _ in shown if answer.lacking(fixtures.HEADERS)]
    evidence("answers without the headers", ", ".join(lacking) or "none")
    evidence("status by answer", "\n".join(f"{words}: {answer.code}" for words, _, answer, _ in shown))
    if lacking:
        answer = next(answer for words, _, answer, _ in shown if words == lacking[0])
        fail(f"an answer lacks {answer.lacking(fixtures.HEADERS)[0]}: {lacking[0]}", call=f"harden(app, settings), {lacking[0]}", place=solution.harden)
    for words, site, answer, code in shown:
        call = f"harden(app, settings), {words}"
        if answer.code != code:
            fail(f"{words}: the answer was {answer.code}, and not {code}", call=call, place=solution.harden)
        names = [name.lower() for name, _ in answer.headers if name.lower() != "set-cookie"]
        if len(names) != len(set(names)):
            fail(f"{words}: a header is in the answer twice", call=call, place=solution.harden)
        raised = list(site._raises.values())
        if len(site.logged) != len(raised) or any(each is not error for each, error in zip(site.logged, raised)):
            how = f"was called {len(site.logged)} times" if len(site.logged) != len(raised) else "was given something else"
            fail(f"{words}: log should be called once with each exception, and it {how}", call=call, place=solution.harden)
    why("A pipeline serves one request after the other, and a process may hold two pipelines. What one request left behind must not show in the next.")
    site = fixtures.Site()
    hardened = _hardened(solution, site)
    for words, changes, code in (("a refused body", {"body": b"x" * 5000}, 413), ("an honest request after it", {}, 200), ("another host after that", {"HTTP_HOST": "evil.example"}, 400), ("an honest request at the end", {"body": b"x" * 7}, 200)):
        answer = _ask(solution, hardened, site.happened, "harden", words, **changes)
        if answer.code != code or answer.lacking(fixtures.HEADERS) or len(answer.calls) != 1:
            fail(f"several requests to one pipeline: {words} was answered with {answer.code}, or without the headers, or twice", call=f"harden(app, settings), {words}", place=solution.harden)
    small = called(solution.Settings, ("tiny.example",), {"X-Tiny": "1"}, 5, site.allow, site.check_password, site.log)
    tiny = called(solution.harden, site.app, small)
    for words, changes, code in (("as large as its limit", {"body": b"x" * 5}, 200), ("above its limit", {"body": b"x" * 6}, 413), ("for the host of the first one", {"HTTP_HOST": "shop.example"}, 400)):
        answer = _ask(solution, tiny, site.happened, "harden", words, **{"HTTP_HOST": "tiny.example", **changes})
        if answer.code != code or answer.lacking({"X-Tiny": "1"}) or not answer.lacking(fixtures.HEADERS):
            fail(f"a second pipeline with other settings: a request {words} was answered with {answer.code}, or with other headers than its own", call=f"harden(app, other settings), {words}", place=solution.harden)
    why("An answer that has begun is replaced only if start_response hears of the exception. Without exc_info, a server takes the second call for a mistake.")
    site = fixtures.Site()

    def begun(environ: Any, start_response: Any) -> Any:
        start_response("200 OK", [("Content-Type", "text/plain")])
        raise broken[0]

    settings = called(solution.Settings, fixtures.HOSTS, dict(fixtures.HEADERS), fixtures.LIMIT, site.allow, site.check_password, site.log)
    answer = _ask(solution, called(solution.harden, begun, settings), [], "harden", "the application raised after start_response")
    if answer.code != 500 or answer.lacking(fixtures.HEADERS):
        fail("the application called start_response and raised, and the error page is not the answer, or lacks the headers", call="harden(app, settings)", place=solution.harden)
    if not answer.calls[-1][2]:
        fail("the application called start_response and raised, and exc_info of the error page did not arrive", call="harden(app, settings)", place=solution.harden)
    why("SystemExit and KeyboardInterrupt are meant for the program, and no request answers them.")
    site = fixtures.Site(raises={"app called": SystemExit("stop")})  # type: ignore[dict-item]
    try:
        fixtures.ask(_hardened(solution, site), site.happened)
    except SystemExit:
        pass
    else:
        fail("SystemExit in the application was taken for an error of a request", call="harden(app, settings)", place=solution.harden)


@check(after=cheap_refusals_come_first, stretch=True)
def a_careless_configuration_does_not_start(solution):
    """preflight names each setting that forbids a start in production, and no other one.

    The gates only help if they are configured. A default that is convenient at home, and was never changed, is the most common hole of all;
    a program can look for it before the first request comes.
    """
    good: dict[str, Any] = {"debug": False, "cookie_secure": True, "hosts": ["shop.example"], "secret": "k" * 32}
    expect(solution.preflight, dict(good)).because("preflight named keys of a configuration that is in order").returns([])
    harmless: list[dict[str, Any]] = [
        {"origins": ["https://shop.example"], "credentials": True}, {"origins": [], "credentials": True}, {"origins": ["*"], "credentials": False}, {"credentials": True},
        {"origins": ["https://*.shop.example"]}, {"hosts": ["a.example", "*.b.example"]}, {"secret": "k" * 64}, {"other": "*", "name": ""},
    ]
    for changes in harmless:
        expect(solution.preflight, {**good, **changes}).because("preflight named keys of a configuration that is in order").returns([])
    planted: list[tuple[dict[str, Any], list[str]]] = [
        ({"debug": True}, ["debug"]), ({"debug": None}, ["debug"]), ({"debug": "no"}, ["debug"]), ({"debug": 0}, ["debug"]), ({"cookie_secure": False}, ["cookie_secure"]), ({"cookie_secure": "yes"}, ["cookie_secure"]),
        ({"cookie_secure": 1}, ["cookie_secure"]),
        ({"hosts": []}, ["hosts"]), ({"hosts": ["*"]}, ["hosts"]), ({"hosts": ["shop.example", "*"]}, ["hosts"]), ({"secret": ""}, ["secret"]), ({"secret": "k" * 31}, ["secret"]),
        ({"origins": ["*"], "credentials": True}, ["origins"]), ({"origins": ["*"]}, ["origins"]), ({"origins": ["https://shop.example", "*"], "credentials": None}, ["origins"]),
        ({"secret": "change me", "debug": True, "hosts": ["*"], "origins": ["*"], "cookie_secure": False}, ["cookie_secure", "debug", "hosts", "origins", "secret"]),
    ]
    found = [(changes, expected, called(solution.preflight, {**good, **changes})) for changes, expected in planted]
    missing = [(key, called(solution.preflight, {name: value for name, value in good.items() if name != key})) for key in good]
    everything = called(solution.preflight, {})
    evidence("careless settings that were found", f"{sum(named == expected for _, expected, named in found)} of {len(planted)}")
    evidence("missing settings that were found", f"{sum(named == [key] for key, named in missing)} of {len(missing)}")
    for changes, expected, named in found:
        expect(named).because(f"a good configuration was changed to {changes!r}, and preflight named other keys").at(solution.preflight).equals(expected)
    for key, named in missing:
        expect(named).because(f"the key {key!r} is missing, and preflight named other keys").at(solution.preflight).equals([key])
    expect(everything).because("an empty configuration lacks four keys").at(solution.preflight).equals(["cookie_secure", "debug", "hosts", "secret"])


# --- how it is observed ----------------------------------------------------------------------


def _streamed(name: str, start_response: Any) -> Any:
    start_response(f"200 {name}", [])
    yield b""


def _limited(solution: Any, limit: int) -> tuple[Any, list[str]]:
    site = fixtures.Site()
    return called(solution.SizeLimit, site.app, limit), site.happened


def _hardened(solution: Any, site: fixtures.Site) -> Any:
    settings = called(solution.Settings, fixtures.HOSTS, dict(fixtures.HEADERS), fixtures.LIMIT, site.allow, site.check_password, site.log)
    hardened = called(solution.harden, site.app, settings)
    if not callable(hardened):
        fail(f"harden returned {'nothing' if hardened is None else 'something'} that a server cannot call", call="harden(app, settings)", place=solution.harden)
    return hardened


def _ask(solution: Any, application: Any, happened: list[str], part: str, words: str, **changes: Any) -> fixtures.Answer:
    place = getattr(solution, part)
    call = f"{part}(…), {words}"
    if not callable(application):
        fail(f"{part} made something that a server cannot call", call=call, place=place)
    try:
        answer = fixtures.ask(application, happened, **changes)
    except Exception as problem:
        evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
        fail(f"a request made {part} raise an exception: {words}", call=call, place=raised_at(problem) or place)
    if not answer.calls:
        fail(f"start_response was not called: {words}", call=call, place=place)
    return answer
