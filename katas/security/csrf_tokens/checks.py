"""Checks for csrf_tokens: browsers visit a bank and a page of strangers, and the bank says which requests it got."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import re
import secrets
from collections.abc import Iterator
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, raised_at, why

SECRET = b"only the bank knows this"


@check
def honest_users_are_served(solution):
    """Users of the bank's own pages are served.

    A middleware that refuses everything is safe as well. Forms in two tabs, the back button and scripts of the bank's own
    are no attacks.
    """
    bank, browser = _bank(solution)
    page = _send(solution, browser, "GET", "/")
    if not page.token or page.token == "None":
        fail("the application found no token in environ['csrf.token']", call='guarded({"REQUEST_METHOD": "GET", "HTTP_COOKIE": "session=…", …}, start_response)', place=solution.protect)
    _login(solution, browser, "ann")
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", page.token):
        fail("the token in environ['csrf.token'] has other letters than those that the task names", call="environ['csrf.token']", place=solution.protect)
    if ("POST", "/login") in bank.calls and not bank.bodies[-1]:
        fail("a form with the token of its page reached the application, and there was nothing left of its body", call="POST /login", place=solution.protect)
    if bank.sessions.get(browser.jar["session"]) != "ann":
        fail("a login with the token of its page did not reach the application", call="POST /login", place=solution.protect)
    first, second = _send(solution, browser, "GET", "/").token, _send(solution, browser, "GET", "/").token
    for words, token in (("the second tab", second), ("the first tab", first), ("the back button, and the form once more", first)):
        answer = _submit(solution, browser, "/transfer", {"to": "Zoë & Söhne + co", "cents": "5", "csrf_token": token})
        evidence(f"a transfer from {words}", answer.line)
        _served(solution, answer, f"a transfer from {words}")
    expect(bank.transfers).because("three transfers were sent, and the application did not see their fields as they were typed").at(solution.protect).equals([("ann", "Zoë & Söhne + co", "5")] * 3)

    why("A large site has several servers, and any of them may get the form. What one of them keeps to itself, the others do not know.")
    other = fixtures.Browser(protected(solution, bank, SECRET))
    other.jar = dict(browser.jar)
    answer = _submit(solution, other, "/transfer", {"to": "bob", "cents": "5", "csrf_token": first})
    evidence("a transfer by way of another server with the same secret", answer.line)
    _served(solution, answer, "a transfer by way of another server with the same secret")

    why("The form is not the only way: scripts send a header. And the application wants to read the body itself.")
    body = b'{"to": "bob", "csrf_token": "no"}' * 2000
    for kind in ("application/json", "", "application/x-www-form-urlencoded"):
        answer = _send(solution, browser, "PUT", "/note", body, kind, {"X-CSRF-Token": first})
        _served(solution, answer, f"a script's PUT with the token in its header and the body {kind or 'without a type'}")
        if bank.bodies[-1] != body:
            fail(f"the application read {len(bank.bodies[-1])} bytes of a body of {len(body)}", call="PUT /note with the header X-CSRF-Token", place=solution.protect)
    why("The type of a body has letters of either case, and parameters. `Content-Type: application/x-www-form-urlencoded; charset=utf-8` is a form.")
    large = b"to=%ff&flag&note=" + b"x" * 100_000 + b"&csrf_token=" + first.encode()
    _served(solution, _send(solution, browser, "POST", "/transfer", large, fixtures.FORM), "a large form with odd fields in it")
    if bank.bodies[-1] != large:
        fail(f"the application read {len(bank.bodies[-1])} bytes of a form of {len(large)}", call="POST /transfer", place=solution.protect)
    for kind in ("application/x-www-form-urlencoded; charset=utf-8", "Application/X-WWW-Form-Urlencoded"):
        _served(solution, _submit(solution, browser, "/transfer", {"csrf_token": first, "to": "bob", "cents": "1"}, kind), f"a form of the type {kind}")

    why("A page that is the answer to a POST has forms, too.")
    if not all(bank.tokens[-3:]):
        fail("the application got a POST with a good token, and found no token for its next page in environ['csrf.token']", call="POST /transfer", place=solution.protect)

    why("Safe requests are those that change nothing. They need no token, with and without a session.")
    for method in ("GET", "HEAD", "OPTIONS"):
        _served(solution, _send(solution, browser, method, "/"), f"a {method} without a token")
        calls = len(bank.calls)
        stranger = fixtures.Browser(browser.application)
        stranger.jar = {}
        _send(solution, stranger, method, "/")
        if len(bank.calls) == calls:
            fail(f"a {method} without any cookie did not reach the application", call=f"{method} /", place=solution.protect)


@check(after=honest_users_are_served)
def forged_requests_change_nothing(solution):
    """Requests that a page of strangers makes change nothing.

    The browser attaches the bank's cookie to every request to the bank, whichever page made it. So the cookie says who sits there,
    and not what that user wants.
    """
    bank, browser = _bank(solution)
    _login(solution, browser, "ann")
    _honest_transfer(solution, bank, browser)
    steal = {"to": "mallory", "cents": "900000"}
    forged = [(method, "/transfer", steal, fixtures.FORM) for method in ("POST", "PUT", "DELETE", "PATCH", "PURGE", "TRACE", "post", "get", "Head", "options", "GETS", "ET", "", "GET ")]
    forged += [("POST", "/transfer", {**steal, "csrf_token": ""}, fixtures.FORM), ("POST", "/transfer", steal, "text/plain"), ("POST", "/transfer", steal, "")]
    passed = []
    for method, path, fields, kind in forged:
        before = len(bank.calls)
        answer = _submit(solution, browser, path, fields, kind, method)
        if len(bank.calls) > before:
            passed.append(f"{method} {path} {'with an empty token' if 'csrf_token' in fields else 'without a token'}{', ' + kind if kind == 'text/plain' else ''}")
        elif answer.status != 403:
            fail("a request without a token was not answered with 403", call=f"{method} {path}", place=solution.protect)
    evidence("forged requests that the application got", "\n".join(passed) or "none")
    evidence("went to mallory", f"{sum(int(cents) for _, to, cents in bank.transfers if to == 'mallory')} cents")
    if passed:
        fail("a page of strangers sent a request without a token, and the application got it", call=passed[0], place=solution.protect)
    why("A token counts where only a page of the bank's own can have put it. Addresses are copied, logged, and sent to other sites.")
    token = _honest_transfer(solution, bank, browser)
    before = len(bank.calls)
    plain, good = fixtures.urlencode(steal).encode(), fixtures.urlencode({**steal, "csrf_token": token}).encode()
    form, places = fixtures.FORM, []
    for words, body, kind, headers, query in (
        ("a body of the type text/plain", good, "text/plain", {}, ""), ("a body without a type", good, "", {}, ""), ("a body of another type with a similar name", good, f"{form}-v2", {}, ""),
        ("a body whose type names that of a form behind its own", good, f"text/plain; {form}", {}, ""), ("a body in JSON", b'{"csrf_token": "' + token.encode() + b'"}', "application/json", {}, ""),
        ("the address", plain, form, {}, f"csrf_token={token}"), ("a field called xcsrf_token", plain + b"&xcsrf_token=" + token.encode(), form, {}, ""),
        ("a field called CSRF_TOKEN", plain + b"&CSRF_TOKEN=" + token.encode(), form, {}, ""), ("a header called X-XSRF-Token", plain, form, {"X-XSRF-Token": token}, ""),
        ("a cookie called csrf_token", plain, form, {"Cookie": f"session={browser.jar['session']}; csrf_token={token}"}, ""),
        ("no place, and a header asks for GET", plain, form, {"X-HTTP-Method-Override": "GET"}, ""), ("no place, and a header says XMLHttpRequest", plain, form, {"X-Requested-With": "XMLHttpRequest"}, ""),
        ("no place, and Origin and Referer begin like the bank's", plain, form, {"Origin": "https://bank.example.evil.example", "Referer": "https://bank.example.evil.example/"}, ""),
    ):
        _send(solution, browser, "POST", "/transfer", body, kind, headers, query=query)
        if len(bank.calls) > before:
            places.append(words)
            before = len(bank.calls)
    evidence("places where a token does not count, and counted", "\n".join(places) or "none")
    if places:
        fail(f"the token stood in {places[0]}, where it does not count, and the application got the request", call="POST /transfer", place=solution.protect)
    why("Without a session there is nothing that a token could belong to. A page of strangers may log its visitor in, as somebody else.")
    stranger = fixtures.Browser(browser.application)
    before = len(bank.calls)
    for token in ({}, {"csrf_token": ""}, {"csrf_token": "x"}):
        answer = _submit(solution, stranger, "/login", {"user": "mallory", **token})
    evidence("logins in the name of mallory, without any session", len(bank.calls) - before)
    given: list[Any] = []

    def shows(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        given.append(environ.get("csrf.token"))
        start_response("200 Fine", [])
        return [b""]

    for jar in ({}, {"session": ""}, *({name: "s9-9f3a"} for name in ("xsession", "my-session", "a.session", "session-id", "Session"))):
        visitor = fixtures.Browser(protected(solution, shows, SECRET))
        visitor.jar = dict(jar)
        given.clear()
        _send(solution, visitor, "GET", "/")
        token = given[-1] if given else None
        if token and _send(solution, visitor, "POST", "/login", headers={"X-CSRF-Token": token}).status != 403:
            name = next(iter(jar), "session")
            if name != "session":
                evidence("without a session", "another cookie was taken for it")
                fail(f"a request has no cookie session, but one called {name}, and that was taken for it: a POST with its token reached the application", call=f"POST /login, Cookie: {name}=s9-9f3a", place=solution.protect)
            evidence("without a session", "one token for everybody")
            fail("all requests without a session have one token, and a POST with it reached the application", call="POST /login, without a session", place=solution.protect)
    if len(bank.calls) > before or answer.status != 403:
        fail("a request without a session cookie reached the application, and its method was POST", call="POST /login", place=solution.protect)
    _honest_transfer(solution, bank, browser)


@check(after=honest_users_are_served)
def a_token_belongs_to_its_session(solution):
    """A token is good for its own session and for no other one.

    The attacker has an account as well, and reads a token off the page there. What is the same for all users protects nobody.
    """
    bank, ann = _bank(solution)
    before_login = _send(solution, ann, "GET", "/").token
    _login(solution, ann, "ann")
    _honest_transfer(solution, bank, ann)
    mallory = fixtures.Browser(ann.application)
    _login(solution, mallory, "mallory")
    stolen = _send(solution, mallory, "GET", "/").token
    anybody = fixtures.Browser(protected(solution, bank, b"another secret"))
    anybody.jar = dict(ann.jar)
    foreign = _send(solution, anybody, "GET", "/").token
    passed = []
    for words, token in (("of mallory's own session", stolen), ("from before the login", before_login), ("made with another secret", foreign)):
        for in_header in (False, True):
            if _gets_in(solution, bank, ann, token, in_header):
                passed.append(f"one {words}{', in the header' if in_header else ''}")
    evidence("tokens that were accepted in Ann's session", "\n".join(passed) or "only her own")
    if passed:
        fail(f"in Ann's session another token than hers was accepted: {passed[0]}", call='POST /transfer, Cookie: session=<ann>, csrf_token=<not hers>', place=solution.protect)
    why("Ids and secrets may look alike. A token that looks at a part of them, or lets a letter move from one part into another, is good for others as well.")
    alike = []
    shown: list[Any] = []

    def shows(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        shown.append(environ.get("csrf.token"))
        start_response("200 Fine", [])
        return [b""]

    for one, other, secret in (
        ("s1-7f3a", "7f3a", SECRET), ("ABC-1", "abc-1", SECRET), ("abc-1", "abc1", SECRET), ("a" * 40 + "1", "a" * 40 + "2", SECRET),
        ("abc-1", "abc-1", SECRET[:-1] + b"!"), ("abc-1", "abc-1", SECRET + b" "), ("abc-1", "abc-1", b"\xff\x00" + SECRET),
    ):
        visitor = fixtures.Browser(protected(solution, shows, secret))
        visitor.jar = {"session": one}
        _send(solution, visitor, "GET", "/")
        token = shown[-1] or ""
        victim = fixtures.Browser(protected(solution, shows, SECRET))
        victim.jar = {"session": other}
        moved = [token.replace(mark, f"s1-{mark}", 1) for mark in ".-_" if mark in token] if one.startswith("s1-") else []
        words = f"of the session {one[-8:]} for {other[-8:]}" if one != other else "of a secret that is nearly the same"
        if any(_send(solution, victim, "POST", "/", headers={"X-CSRF-Token": value}).status != 403 for value in (token, *moved)):
            alike.append(words)
    evidence("tokens that were accepted for one that looks alike", ", ".join(alike) or "none")
    if alike:
        fail(f"a token was accepted where it is not good: {alike[0]}", call="POST / with a token of another session", place=solution.protect)
    why("Any subdomain can plant cookies. So a cookie that equals a field proves nothing: the attacker has written both.")
    planted = {name: value for name, value in mallory.jar.items() if name not in ("session", "theme", "xsession")}
    for name in {"csrf_token", "csrftoken", "csrf", *planted}:
        ann.jar[name] = planted.get(name, stolen)
    values = {stolen, *planted.values()}
    got_in = any(_gets_in(solution, bank, ann, value, in_header) for value in values for in_header in (False, True))
    evidence("a cookie and a field that the attacker has written", "accepted" if got_in else "refused")
    if got_in:
        fail("a subdomain planted a cookie with the attacker's token, and the application got the forged request", call='POST /transfer, Cookie: session=<ann>; csrf_token=<planted>, csrf_token=<planted>', place=solution.protect)
    _honest_transfer(solution, bank, ann)


@check(after=honest_users_are_served)
def no_token_can_be_made_up(solution):
    """A token cannot be made up, and what is no token is refused like a wrong one.

    Attackers send what they like: other letters, other lengths, nothing. A middleware that raises there answers 500, and somebody is
    called out of bed for it.
    """
    bank, browser = _bank(solution)
    _login(solution, browser, "ann")
    token, session = _honest_transfer(solution, bank, browser), browser.jar["session"]
    evidence("the session's id is part of the token", "yes" if session in token else "no")
    if session in token:
        fail(
            "the token on the page holds the id of the session: a script that reads the page has the cookie", call="environ['csrf.token']", place=solution.protect,
            why="The session's cookie is HttpOnly to keep its value out of pages, where scripts, caches and screenshots could have it. It is the key to the account.",
        )
    middle, quarter = len(token) // 2, len(token) // 4
    made_up = {
        "the first half": token[:middle],
        "all but the last letter": token[:-1],
        "another letter in the middle": _changed(token, middle),
        "another letter near the beginning": _changed(token, quarter),
        "another letter near the end": _changed(token, len(token) - quarter),
        "the token and a letter more": token + "x",
        "the token and a space": token + " ",
        "the token and a letter outside of ASCII": token + "é",
        "the token and a null": token + "\0",
        "a space and the token": " " + token,
        "the token, capital letters for small ones": token.swapcase(),
        "the session's id": session,
        "a hash of the session's id": hashlib.sha256(session.encode()).hexdigest(),
        "one letter": "x",
        "a dot": ".",
        "a dot at the end": "x.",
        "letters outside of ASCII": "é.é",
        "a null": "\0",
        "a percent sign": "%",
        "many dots": "." * 50_000,
    }
    passed, raised = [], []
    for words, value in made_up.items():
        for in_header in (False, True):
            try:
                if _gets_in(solution, bank, browser, value, in_header):
                    passed.append(words)
            except _Raised as problem:
                raised.append((words, in_header, problem.error))
    before = len(bank.calls)
    try:
        answer = browser.send("POST", "/transfer", b"", fixtures.FORM, length=None)
    except Exception as error:
        raised.append(("a form without a length", False, error))
    else:
        if len(bank.calls) > before or answer.status != 403:
            passed.append("a form without a length")
    for body in (b"", b"csrf_token=\xff\xfe", b"csrf_token=%ff", b"csrf_token", b"&&&=&", b"\x00"):
        before = len(bank.calls)
        try:
            answer = _send(solution, browser, "POST", "/transfer", body, fixtures.FORM, raw=True)
        except _Raised as problem:
            raised.append((f"the body {body!r}", False, problem.error))
        else:
            if len(bank.calls) > before or answer.status != 403:
                passed.append(f"the body {body!r}")
    evidence("accepted", ", ".join(passed) or "nothing")
    evidence("raised an exception", ", ".join(dict.fromkeys(words for words, _, _ in raised)) or "nothing")
    if passed:
        fail(f"a made-up token was accepted: {passed[0]}", call="POST /transfer with a made-up token", place=solution.protect)
    for words, in_header, error in raised:
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        fail(f"a wrong token made the middleware raise an exception: {words}{', in the header' if in_header else ''}", call="POST /transfer with a made-up token", place=raised_at(error) or solution.protect)


@check(after=honest_users_are_served)
def tokens_are_compared_in_constant_time(solution):
    """Tokens are compared by a function that takes equally long for each wrong one.

    `==` stops at the first difference. Whoever can measure that well enough finds one letter after the other.
    """
    bank, browser = _bank(solution)
    _login(solution, browser, "ann")
    token = _honest_transfer(solution, bank, browser)
    with _counted(solution, answer=False) as compared:
        got_in = _gets_in(solution, bank, browser, token, False)
    if compared and got_in:
        fail("hmac.compare_digest was called, and what it answered did not decide", call="POST /transfer", place=solution.protect)
    for words, value in (("the right token", token), ("a token with another letter", _changed(token, len(token) - 3))):
        with _counted(solution) as compared:
            _gets_in(solution, bank, browser, value, False)
        evidence(f"calls of compare_digest for {words}", "some" if compared else "none")
        if not compared:
            fail(f"{words} was not compared by hmac.compare_digest", call="POST /transfer", place=solution.protect)


@check(after=a_token_belongs_to_its_session, stretch=True)
def each_page_has_another_token(solution):
    """Each page has another token, and all of them are good.

    A secret that stands on every page in the same way can be guessed from the length of compressed answers (BREACH). What changes each
    time gives nothing to compare.
    """
    bank, browser = _bank(solution)
    _login(solution, browser, "ann")
    tokens = [_send(solution, browser, "GET", "/").token for _ in range(30)]
    evidence("different tokens on 30 pages", len(set(tokens)))
    if len(set(tokens)) < 30:
        fail("30 pages of a session had the same token" if len(set(tokens)) == 1 else f"30 pages of a session had only {len(set(tokens))} different tokens", call="environ['csrf.token']", place=solution.protect)
    parts = {token[at : at + 12] for token in tokens for at in range(len(token) - 11)}
    common = [part for part in parts if all(part in token for token in tokens)]
    evidence("the same twelve letters in all of them", "yes" if common else "no")
    if common:
        fail("the tokens of a session differ, and a part of them is the same on each page", call="environ['csrf.token']", place=solution.protect)
    for token in (tokens[0], tokens[-1]):
        if not _gets_in(solution, bank, browser, token, False):
            fail("of 30 pages of one session, not each token was accepted", call="POST /transfer", place=solution.protect)


# --- how it is observed ----------------------------------------------------------------------


class _Raised(Exception):
    def __init__(self, error: BaseException) -> None:
        super().__init__(str(error))
        self.error = error


def protected(solution: Any, bank: fixtures.Bank, secret: bytes) -> Any:
    guarded = called(solution.protect, bank, secret)
    if not callable(guarded):
        fail(f"protect returned {'nothing' if guarded is None else 'something'} that a server cannot call", call="protect(app, secret)", place=solution.protect)
    return guarded


def _bank(solution: Any) -> tuple[fixtures.Bank, fixtures.Browser]:
    bank = fixtures.Bank()
    return bank, fixtures.Browser(protected(solution, bank, SECRET))


def _send(solution: Any, browser: fixtures.Browser, method: str, path: str, body: bytes = b"", kind: str = "", headers: dict[str, str] | None = None, raw: bool = False, query: str = "") -> fixtures.Answer:
    try:
        answer = browser.send(method, path, body, kind, headers, query)
    except Exception as error:
        if raw:
            raise _Raised(error) from error
        evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
        fail("a request made the middleware raise an exception", call=f"{method} {path}", place=raised_at(error) or solution.protect)
    if not answer.status:
        fail("start_response was not called", call=f"{method} {path}", place=solution.protect)
    if answer.is_text:
        fail("the body of an answer is not an iterable of bytes", call=f"{method} {path}", place=solution.protect)
    if answer.waits:
        fail("more of wsgi.input was read than CONTENT_LENGTH says: a server waits there for ever", call=f"{method} {path}", place=solution.protect)
    return answer


def _submit(solution: Any, browser: fixtures.Browser, path: str, fields: dict[str, str], kind: str = fixtures.FORM, method: str = "POST") -> fixtures.Answer:
    return _send(solution, browser, method, path, fixtures.urlencode(fields).encode(), kind)


def _login(solution: Any, browser: fixtures.Browser, user: str) -> None:
    token = _send(solution, browser, "GET", "/").token
    _submit(solution, browser, "/login", {"user": user, "csrf_token": token})


def _honest_transfer(solution: Any, bank: fixtures.Bank, browser: fixtures.Browser) -> str:
    """Make a transfer as Ann would, see that it works, and return the token."""
    token, before = _send(solution, browser, "GET", "/").token, len(bank.transfers)
    _submit(solution, browser, "/transfer", {"to": "bob", "cents": "5", "csrf_token": token})
    if len(bank.transfers) != before + 1:
        fail("a transfer with the token of its own page did not reach the application", call="POST /transfer", place=solution.protect)
    return token


def _gets_in(solution: Any, bank: fixtures.Bank, browser: fixtures.Browser, token: str, in_header: bool) -> bool:
    """Whether the application gets a transfer to mallory with this token."""
    before, steal = len(bank.calls), {"to": "mallory", "cents": "900000"}
    if in_header:
        answer = _send(solution, browser, "POST", "/transfer", fixtures.urlencode(steal).encode(), fixtures.FORM, {"X-CSRF-Token": token}, raw=True)
    else:
        answer = _send(solution, browser, "POST", "/transfer", fixtures.urlencode({**steal, "csrf_token": token}).encode(), fixtures.FORM, raw=True)
    if len(bank.calls) == before and answer.status != 403:
        fail("a request with a wrong token was not answered with 403", call="POST /transfer", place=solution.protect)
    return len(bank.calls) > before


def _served(solution: Any, answer: fixtures.Answer, words: str) -> None:
    if answer.line != "200 Fine":
        fail(f"{words} did not get the answer of the application, but the status {answer.status}", place=solution.protect)
    if ("X-Bank", "yes") not in answer.headers or not answer.body.endswith((b"</form>", b"done, thank you")):
        fail(f"{words} was answered by the application, and the browser got something else", place=solution.protect)


def _changed(token: str, at: int) -> str:
    """The token with another letter or digit at about this place."""
    while at < len(token) - 1 and not token[at].isalnum():
        at += 1
    return token[:at] + ("b" if token[at] != "b" else "c") + token[at + 1 :]


@contextlib.contextmanager
def _counted(solution: Any, answer: bool | None = None) -> Iterator[list[int]]:
    """Counts calls of compare_digest inside of the block, whichever name the submission has for it; `answer` is what it says then."""
    seen: list[int] = []
    real = hmac.compare_digest

    def compare_digest(a: Any, b: Any) -> bool:
        seen.append(1)
        return real(a, b) if answer is None else answer

    owners = [vars(module) for module in (hmac, secrets, solution)]
    places = [(owner, name) for owner in owners for name, value in list(owner.items()) if value is real]
    for owner, name in places:
        owner[name] = compare_digest
    try:
        yield seen
    finally:
        for owner, name in places:
            owner[name] = real
