"""Checks for signed_api_requests: a man in the middle changes and repeats requests, and the API says which of them it got."""

from __future__ import annotations

import contextlib
import hmac
import secrets
from collections.abc import Iterator
from typing import Any

import fixtures
from fixtures import NOW, Request
from katabook import called, check, evidence, expect, fail, raised_at, why
from katabook.clock import Clock

BODY = b'{"note": "rent"}'


class Site:
    """A gate with an API behind it."""

    def __init__(self, solution: Any, clock: Clock | None = None, seen: fixtures.Seen | None = None, **limits: Any) -> None:
        self.solution = solution
        self.clock = clock or Clock(NOW)
        self.seen = seen or fixtures.Seen(self.clock)
        self.api = fixtures.Api()
        self.secrets = dict(fixtures.SECRETS)
        self.gate = called(solution.Gate, self.api, self.secrets.get, self.seen, self.clock, **limits)

    def signed(self, key: str = "shop-1", method: str = "POST", target: str = "/transfers?to=bob&cents=100", body: bytes = BODY, time: Any = NOW, nonce: str = "n-1") -> Request:
        """A request as an honest client sends it."""
        request = Request(key, method, target, body, str(time), nonce)
        request.signature = called(self.solution.sign, fixtures.SECRETS[key], method, target, request.time, nonce, body)
        if type(request.signature) is not str or not request.signature.isascii() or not 16 <= len(request.signature) <= 200:
            fail("sign did not return a str of 16 to 200 ASCII characters", call="sign(secret, method, target, time, nonce, body)", place=self.solution.sign)
        return request

    def send(self, request: Request, headers: dict[str, str] | None = None, body: fixtures.Body | None = None, words: str = "") -> tuple[int, bytes]:
        """Status and answer."""
        body = fixtures.Body(request.body) if body is None else body
        headers = request.headers() if headers is None else headers
        call = f"gate.handle({request.method!r}, {request.target!r}, headers, body)"
        try:
            answer = self.gate.handle(request.method, request.target, headers, body)
        except Exception as problem:
            evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
            fail(f"a request made the gate raise an exception{': ' + words if words else ''}", call=call, place=raised_at(problem) or self.solution.Gate.handle,
                 why="Requests come from outside, and anything may stand in them. One that makes the gate raise is a 500 for the client and an alarm for you.")
        if type(answer) is not tuple or len(answer) != 2 or type(answer[0]) is not int or type(answer[1]) is not bytes:
            fail("handle did not return a tuple of a status and bytes", call=call, place=self.solution.Gate.handle)
        if body.more:
            fail("more of the body was asked for than content-length says: a server waits there for ever", call=call, place=self.solution.Gate.handle)
        return answer

    def gets_in(self, request: Request, words: str = "") -> bool:
        """Whether the API gets this request; if not, the answer has to be a 401."""
        before = len(self.api.calls)
        answer = self.send(request, words=words)
        if len(self.api.calls) == before and answer[0] != 401:
            fail(f"a request that is not good was not answered with 401{': ' + words if words else ''}", call=f"gate.handle({request.method!r}, {request.target!r}, headers, body)", place=self.solution.Gate.handle)
        return len(self.api.calls) > before


@check
def honest_requests_reach_the_api(solution):
    """Requests that are signed with their key reach the API, as they were sent.

    A gate that refuses everything protects nothing that anybody uses.
    """
    site = Site(solution)
    for number, (key, method, target, body) in enumerate((
        ("shop-1", "POST", "/transfers?to=bob&cents=100", BODY), ("shop-1", "GET", "/", b""), ("shop-2", "DELETE", "/cards/%C3%A9?x=&y", b""),
        ("é-3", "PUT", "/files/a b;c,d", bytes(range(256)) * 300), ("shop-1", "POST", "/transfers?to=bob&cents=100", b"\n"),
    )):
        request = site.signed(key, method, target, body, nonce=("n", "nonce ☕ 1", " ", "m", "x" * 500)[number])
        answer = site.send(request)
        if not site.api.calls or site.api.calls[-1][:3] != (key, method, target):
            fail("a request that was signed with its key did not reach the API", call=f"gate.handle({method!r}, {target!r}, headers, body)", place=solution.Gate.handle)
        if len(site.api.calls) != number + 1:
            fail("the API was called twice for one request", call=f"gate.handle({method!r}, {target!r}, headers, body)", place=solution.Gate.handle)
        if site.api.calls[-1][3] != body:
            fail(f"a body of {len(body)} bytes was sent, and the API got another one", call=f"gate.handle({method!r}, {target!r}, headers, body)", place=solution.Gate.handle)
        if answer != (200 + (number + 1) % 3, f"done: {method} {target}".encode()):
            fail("the API's answer is not what the client got", call=f"gate.handle({method!r}, {target!r}, headers, body)", place=solution.Gate.handle)
    evidence("signed requests that reached the API", f"{len(site.api.calls)} of 5")
    first, again = site.signed(), site.signed()
    if first.signature != again.signature:
        fail("the same request was signed twice, and the signatures differ: nobody can check them", call="sign(secret, method, target, time, nonce, body)", place=solution.sign)
    if fixtures.SECRETS["shop-1"].decode() in first.signature or fixtures.SECRETS["shop-1"].hex() in first.signature:
        fail("the signature holds the secret", call="sign(secret, …)", place=solution.sign)


@check(after=honest_requests_reach_the_api)
def a_changed_request_is_refused(solution):
    """A request that was changed on its way is refused, whatever was changed.

    Everything that decides what happens has to be signed. What is left out belongs to whoever stands in between: a proxy, a log
    with recorded requests, a client that was taken over.
    """
    site = Site(solution)
    good = site.signed()
    passed = [words for words, request in fixtures.changed(good).items() if site.gets_in(request, words)]
    evidence("changed on the way, and accepted", ", ".join(passed) or "nothing")
    if passed:
        fail(f"a man in the middle changed something, and the API got the request: {passed[0]}", call="gate.handle('POST', '/transfers?to=bob&cents=100', headers, body), changed", place=solution.sign)
    if not site.gets_in(good):
        fail("after changed ones were refused, the request itself was refused, too: they have used up its nonce", call="gate.handle('POST', '/transfers?to=bob&cents=100', headers, body)", place=solution.Gate.handle)
    why("Parts that are only joined end to end can be cut apart elsewhere: `ab` and `c`, or `a` and `bc`. The signature has to say where each of them ends.")
    alike = []
    for words, signed, sent in fixtures.moved():
        request = Site(solution).signed(**{"body": b"", **signed})
        if Site(solution).gets_in(request.but(**sent), words):
            alike.append(words)
    evidence("characters that were changed or moved from one part into another", ", ".join(dict.fromkeys(alike)) or "none was accepted")
    if alike:
        fail(f"characters were changed, or moved from one part of a request into another, and it was accepted: {alike[0]}", call="sign(secret, method, target, time, nonce, body)", place=solution.sign)


@check(after=honest_requests_reach_the_api)
def a_recording_is_worth_nothing(solution):
    """A request is done once, however often and whenever it is sent.

    A signature proves who made a request. It does not prove that it was not sent before: a recording is signed as well.
    """
    clock = Clock(NOW + 0.5)
    seen = fixtures.Seen(clock)
    site, other = Site(solution, clock, seen), Site(solution, clock, seen)
    request = site.signed()
    if not site.gets_in(request):
        fail("a request that was signed with its key did not reach the API", call="gate.handle('POST', '/transfers?to=bob&cents=100', headers, body)", place=solution.Gate.handle)
    repeated = []
    for words, wait in (("at once", 0), ("after a minute", 60), ("at the last moment", 239.5)):
        clock.advance(wait)
        if site.gets_in(request):
            repeated.append(words)
        if other.gets_in(request):
            repeated.append(f"{words}, to another server")
    evidence("a recorded transfer was repeated", ", ".join(repeated) or "never")
    if repeated:
        fail(f"a recorded request was sent again {repeated[0]}, and the API got it", call="gate.handle('POST', '/transfers?to=bob&cents=100', headers, body), recorded", place=solution.Gate.handle)
    why("A client's clock may be ahead. Its requests stay fresh for longer, and have to be remembered for longer.")
    clock.advance(0.5)
    start = int(clock.now)
    ahead = site.signed(time=start + 299, nonce="ahead")
    if not site.gets_in(ahead):
        fail("a request whose time is 299 seconds ahead was refused", call="gate.handle(…), x-time: now + 299", place=solution.Gate.handle, why="A client's clock may be ahead, by 300 seconds at most.")
    late = []
    for wait in (299, 1, 1, 297, 0.25, 0.25):
        clock.advance(wait)
        if site.gets_in(ahead):
            late.append(f"{int(clock.now - start)} seconds later")
    evidence("one whose clock was 299 seconds ahead was repeated", ", ".join(late) or "never")
    if late:
        fail(f"a request from a clock that is ahead was repeated {late[0]}, and the API got it", call="gate.handle(…), x-time: now + 299, recorded", place=solution.Gate.handle)
    why("Memory is bounded only if what is too old to be accepted is forgotten.")
    longest = max((seconds for _, seconds in seen.tries), default=0)
    if longest > 600:
        evidence("the longest that something was to be remembered", f"{longest} seconds", exact=False)
        fail("requests are remembered for longer than 600 seconds", call="seen.add(text, seconds)", place=solution.Gate.handle)
    why("Each client draws its own nonces. That of one client says nothing about another one's, and a new one is a new request.")
    for words, request in (
        ("another key with the same nonce", site.signed("shop-2", time=int(clock.now), nonce="n-7")), ("the same key with that nonce", site.signed("shop-1", time=int(clock.now), nonce="n-7")),
        ("the same request with a new nonce", site.signed("shop-1", time=int(clock.now), nonce="n-8")), ("a nonce like another one", site.signed("shop-1", time=int(clock.now), nonce="N-8")),
    ):
        if not site.gets_in(request):
            fail(f"a good request was refused as a repetition: {words}", call="gate.handle(…), x-nonce: n-7", place=solution.Gate.handle)
    moved = site.signed("shop-1", time=int(clock.now), nonce="1n"), site.signed("shop-11", time=int(clock.now), nonce="n")
    if not all(site.gets_in(request) for request in moved):
        fail("key shop-1 with the nonce 1n and key shop-11 with the nonce n were taken for the same", call="gate.handle(…), x-key: shop-11, x-nonce: n", place=solution.Gate.handle, why="What is remembered has to say where the key ends and the nonce begins, as what is signed does.")
    if site.gets_in(site.signed("shop-1", time=int(clock.now), nonce="1n", body=b"another body")):
        fail("another request of the same key with the same nonce was accepted", call="gate.handle(…), x-nonce: 1n, another body", place=solution.Gate.handle, why="A nonce is used once by its key, whatever it is used for.")
    long = site.signed(time=int(clock.now), nonce="x" * 300 + "a"), site.signed(time=int(clock.now), nonce="x" * 300 + "b")
    if not all(site.gets_in(request) for request in long):
        fail("two requests have long nonces that differ at the end, and one of them was refused", call="gate.handle(…), x-nonce: xxx…", place=solution.Gate.handle)


@check(after=honest_requests_reach_the_api)
def old_requests_are_refused(solution):
    """A request is good for 300 seconds around its time, to both sides.

    Without a limit the memory of nonces would have to last for ever. Clocks differ, so it holds in both directions.
    """
    site = Site(solution)
    refused, accepted = [], []
    for number, seconds in enumerate((-300, -299, 0, 299, 300)):
        if not site.gets_in(site.signed(time=NOW + seconds, nonce=f"fresh {number}")):
            refused.append(f"{seconds:+}")
    for number, seconds in enumerate((-301, -3_600, -1_000_000_000, 301, 3_600, 10**10)):
        if site.gets_in(site.signed(time=NOW + seconds, nonce=f"old {number}")):
            accepted.append(f"{seconds:+}")
    evidence("accepted, though it is more than 300 seconds away", ", ".join(accepted) or "nothing")
    if accepted:
        fail(f"a request was accepted whose time is {accepted[0]} seconds from now", call="gate.handle(…), x-time: …", place=solution.Gate.handle)
    if refused:
        fail(f"a request was refused whose time is {refused[0]} seconds from now", call="gate.handle(…), x-time: …", place=solution.Gate.handle)
    why("A time comes from outside like everything else. What is no number is refused, and raises nothing.")
    for words, time in (
        ("empty", ""), ("a word", "now"), ("a float", f"{NOW}.5"), ("minus", "-1"), ("nan", "nan"), ("inf", "inf"), ("a superscript", "²"), ("five thousand digits", "9" * 5000), ("four hundred digits", "9" * 400), ("a date", "2025-06-15"), ("a null", "\0"),
    ):
        if site.gets_in(site.signed(time=time, nonce=f"odd {words}"), f"x-time is {words}"):
            fail(f"a request was accepted whose time is no number: {words}", call=f"gate.handle(…), x-time: {time[:20]!r}", place=solution.Gate.handle)
    site.clock.advance(0.5)
    if not site.gets_in(site.signed(time=NOW + 300, nonce="half")) or site.gets_in(site.signed(time=NOW - 300, nonce="too late")):
        fail("half a second was rounded away: 300 seconds and a half are more than 300", call="gate.handle(…), x-time: …", place=solution.Gate.handle)


@check(after=honest_requests_reach_the_api)
def refusals_cost_little_and_tell_nothing(solution):
    """A refused request costs little, and the answer tells nothing.

    Whoever sends garbage has no key. Reading their bodies and remembering their nonces would let them fill your memory, and each
    kind of refusal that can be told apart is a hint.
    """
    site = Site(solution)
    good = site.signed()
    bodies = {}
    answers = {}
    stale = site.signed(time=NOW - 3_600, nonce="stale")
    for words, request in (
        ("an unknown key", good.but(key="nobody")), ("an empty key", good.but(key="")), ("an old time", stale), ("a wrong signature", good.but(signature="0" * 64)),
    ):
        body = fixtures.Body(request.body)
        answers[words] = site.send(request, body=body, words=words)
        bodies[words] = body.taken
    for name in ("x-key", "x-time", "x-nonce", "x-signature"):
        headers = good.headers()
        del headers[name]
        answers[f"no {name}"] = site.send(good, headers, words=f"no {name}")
    empty = site.signed(nonce="")
    without = empty.headers()
    del without["x-nonce"]
    for words, headers in (("an empty nonce, signed with it", None), ("no x-nonce, signed with an empty one", without)):
        before = len(site.api.calls)
        answers[words] = site.send(empty, headers, words=words)
        if len(site.api.calls) > before:
            fail(f"a request was accepted that has {words}", call='gate.handle(…), x-nonce: ""', place=solution.Gate.handle, why="A client that sends no nonce, or always the empty one, has not said that this request is one of its own.")
    forgotten = len(site.seen.tries)
    if site.send(good)[0] == 401:
        fail("after others were refused, a good request is refused as well", call="gate.handle(…)", place=solution.Gate.handle)
    answers["a recording"] = site.send(good)
    if len(site.api.calls) != 1:
        fail("a recorded request reached the API", call="gate.handle(…), twice", place=solution.Gate.handle)
    different = [words for words, answer in answers.items() if answer != answers["an unknown key"]]
    evidence("answers to refused requests", "all the same" if not different else "can be told apart: " + ", ".join(different))
    evidence("remembered of requests without a right signature", forgotten)
    evidence("bytes read of the body", ", ".join(f"{words}: {bodies[words]}" for words in ("an unknown key", "an old time")))
    for words, (status, _) in answers.items():
        if status != 401:
            fail(f"a request was to be refused with 401: {words}", call="gate.handle(…)", place=solution.Gate.handle)
    if different:
        fail(f"{different[0]} gets another answer than an unknown key", call="gate.handle(…)", place=solution.Gate.handle)
    if forgotten:
        fail("a nonce was remembered of a request whose signature is not right: everybody can fill that memory", call="seen.add(text, seconds)", place=solution.Gate.handle)
    for words in ("an unknown key", "an old time"):
        if bodies[words]:
            fail(f"the body was read, and the request was refused for {words}", call="gate.handle(…)", place=solution.Gate.handle)
    why("The length is announced. What is too large is refused before any of it is read.")
    for size in (100_001, 5_000_000_000):
        for who, request in (("an old time", site.signed(time=NOW - 3_600, nonce=f"old {size}")), ("a known key", site.signed(nonce=f"large {size}")), ("an unknown key", good.but(key="nobody"))):
            body = fixtures.Body(b"x" * 1000, size)
            headers = {**request.headers(), "content-length": str(size)}
            status, _ = site.send(request, headers, body)
            evidence(f"a body of {size:,} bytes, {who}", f"{status}, {body.taken} bytes read")
            if status != 413 or body.taken:
                fail(f"a body of {size:,} bytes was announced, and the answer was {status}, with {body.taken} bytes read", call=f"gate.handle(…), content-length: {size}", place=solution.Gate.handle)
    exact = site.signed(body=b"x" * 100_000, nonce="exact")
    if not site.gets_in(exact) if site.send(exact.but(signature="0" * 64))[0] == 401 else True:
        fail("a body of 100,000 bytes was refused", call="gate.handle(…), content-length: 100000", place=solution.Gate.handle)
    why("A key that is revoked stops at once, so its secret is asked for with each request.")
    del site.secrets["shop-1"]
    if site.gets_in(site.signed(nonce="revoked")):
        fail("a key was revoked, and a request with it was accepted", call="gate.handle(…)", place=solution.Gate.handle)
    site.secrets["nobody"] = fixtures.SECRETS["shop-1"]
    newcomer = site.signed(nonce="new")
    newcomer.key = "nobody"
    newcomer.signature = called(solution.sign, fixtures.SECRETS["shop-1"], newcomer.method, newcomer.target, newcomer.time, newcomer.nonce, newcomer.body)
    if not site.gets_in(newcomer):
        fail("a key was added, and a request with it was refused, as before", call="gate.handle(…)", place=solution.Gate.handle)
    site.secrets["shop-1"] = b"another secret, since yesterday!"
    if site.gets_in(site.signed(nonce="changed")):
        fail("the secret of a key was changed, and a request that was signed with the old one was accepted", call="gate.handle(…)", place=solution.Gate.handle)


@check(after=honest_requests_reach_the_api)
def signatures_are_compared_in_constant_time(solution):
    """Signatures are compared by a function that takes equally long for each.

    `==` stops at the first letter that differs. Whoever can measure that well enough finds one letter after the other.
    """
    site = Site(solution)
    good = site.signed()
    with _counted(solution, answer=False) as compared:
        got_in = site.gets_in(site.signed(nonce="refused"))
    if compared and got_in:
        fail("hmac.compare_digest was called, and what it answered did not decide", call="gate.handle(…)", place=solution.Gate.handle)
    for words, request in (("a wrong signature", good.but(signature="0" * len(good.signature))), ("the right one", good)):
        with _counted(solution) as compared:
            site.send(request)
        evidence(f"calls of compare_digest for {words}", "some" if compared else "none")
        if not compared:
            fail(f"{words} was not compared by hmac.compare_digest", call="gate.handle(…)", place=solution.Gate.handle)


@check(after=a_recording_is_worth_nothing, stretch=True)
def each_key_has_a_bucket(solution):
    """A bucket allows a burst and then a rate, for each key by itself.

    A counter that begins anew each minute lets twice as many through around the turn of the minute. A bucket has no edges: it fills as
    time passes.
    """
    site = Site(solution, burst=5, per_second=0.5)
    numbers = iter(range(1000))

    def sent(key: str = "shop-1", **change: Any) -> int:
        before = len(site.api.calls)
        request = site.signed(key, time=int(site.clock.now), nonce=f"bucket {next(numbers)}")
        status, _ = site.send(request.but(**change))
        if (len(site.api.calls) > before) != (200 <= status < 300):
            fail("the API got a request that was answered with another status than its own", call="gate.handle(…)", place=solution.Gate.handle)
        return status

    def allowed(times: int) -> int:
        return sum(status != 429 for status in [sent() for _ in range(times)])

    for _ in range(20):
        sent(signature="0" * 64)
    counts = {"at once, of 8": allowed(8)}
    site.clock.advance(1.875)
    counts["1.875 seconds later"] = allowed(2)
    site.clock.advance(0.125)
    counts["2 seconds later"] = allowed(2)
    site.clock.advance(6)
    counts["8 seconds later, of 5"] = allowed(5)
    site.clock.advance(1000)
    counts["a quarter of an hour later, of 8"] = allowed(8)
    for words, count in counts.items():
        evidence(f"let through {words}", count)
    wanted = {"at once, of 8": 5, "1.875 seconds later": 0, "2 seconds later": 1, "8 seconds later, of 5": 3, "a quarter of an hour later, of 8": 5}
    for words, count in counts.items():
        if words == "at once, of 8" and not count:
            fail("20 requests with a wrong signature came first, and have taken the tokens of good ones", call="Gate(app, secret_of, seen, clock, burst=5, per_second=0.5)", place=solution.Gate,
                 why="Otherwise, everybody who knows a client's key id can use up its bucket.")
        if count != wanted[words]:
            fail(f"with burst=5 and per_second=0.5, {count} requests were let through {words}, and not {wanted[words]}", call="Gate(app, secret_of, seen, clock, burst=5, per_second=0.5)", place=solution.Gate)
    if sent("shop-2") == 429:
        fail("one client has used up its bucket, and another one was slowed down", call="Gate(…, burst=5, per_second=0.5)", place=solution.Gate, why="A limit that all share lets one client stop all others.")
    if sent(signature="0" * 64) != 401:
        fail("a request that was not signed was answered with another status than 401 while the bucket of its key was empty", call="gate.handle(…)", place=solution.Gate.handle)
    recorded = site.signed(time=int(site.clock.now), nonce=f"bucket {next(numbers)}")
    site.clock.advance(2)
    first, second = site.send(recorded)[0], site.send(recorded)[0]
    if first == 429 or second != 401:
        fail("a request was repeated while the bucket of its key was empty, and the answer was not 401", call="gate.handle(…), twice", place=solution.Gate.handle, why="First it is decided whether a request is good; only then a token is taken for it.")
    site.clock.advance(3)
    parts = [allowed(2)]
    site.clock.advance(1)
    parts.append(allowed(2))
    evidence("and 3 seconds later, and one more second later", parts)
    if parts != [1, 1]:
        fail("with per_second=0.5 and an empty bucket, 3 seconds later and one more second later one request each was to be let through", call="Gate(…, burst=5, per_second=0.5)", place=solution.Gate, why="Half a token that flowed in is kept, also when a request was let through or refused meanwhile.")
    free = Site(solution)
    if not all(free.gets_in(free.signed(nonce=f"free {number}")) for number in range(50)):
        fail("without a burst, requests were limited", call="Gate(app, secret_of, seen, clock)", place=solution.Gate)
    small = Site(solution, burst=1, per_second=8)
    statuses = [small.send(small.signed(nonce=f"small {number}"))[0] for number in range(2)]
    small.clock.advance(0.125)
    expect([*[status == 429 for status in statuses], small.send(small.signed(nonce="small again"))[0] == 429]).named("429 with burst=1 and per_second=8: at once, twice; and an eighth of a second later").because("a bucket with room for one did not let through one at once, and one an eighth of a second later").at(solution.Gate).equals([False, True, False])


# --- how it is observed ----------------------------------------------------------------------


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
