"""Checks for jwt_versus_session: which tokens get in, what is read before that, and what it takes to end one."""

from __future__ import annotations

import contextlib
import hmac
import json
import secrets
from collections.abc import Iterator
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, raised_at, sql, why
from katabook.clock import Clock

MINUTES = 60


@check
def good_tokens_are_read(solution):
    """A good token gives its claims back, and is one that other programs can read.

    JWT is a standard: three parts in base64url without padding, and a signature over the first two as they stand. Another library
    writes its JSON with other spaces, and that changes nothing.
    """
    for claims in (fixtures.CLAIMS, {"aud": "mail & more", "exp": int(fixtures.NOW) + 1, "sub": "Zoë ☕", "list": [1, None, {"a": 0}], "empty": ""}):
        token = called(solution.sign, dict(claims), fixtures.KEY)
        if type(token) is not str or token.count(".") != 2:
            fail("sign did not return a str of three parts", call="sign(claims, key)", place=solution.sign)
        if set(token) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."):
            fail("a token has other letters than those of base64url and dots", call="sign(claims, key)", place=solution.sign)
        text, _, signature = token.rpartition(".")
        try:
            header, payload = (json.loads(fixtures.decode(part)) for part in text.split("."))
        except ValueError:
            fail("the first two parts of a token are not JSON in base64url", call="sign(claims, key)", place=solution.sign)
        expect(payload).because("the second part of a token does not hold the claims that were signed").at(solution.sign).equals(claims)
        if type(header) is not dict or header.get("alg") != "HS256":
            fail("the header does not say that the algorithm is HS256", call="sign(claims, key)", place=solution.sign)
        if signature != fixtures.mac(text, fixtures.KEY):
            fail("the third part is not the HMAC-SHA256 of the first two, as they stand", call="sign(claims, key)", place=solution.sign)
        expect(solution.verify, token, fixtures.KEY, fixtures.NOW, claims["aud"]).because("a token that sign made did not give its claims back").returns(claims)
    why("The signature is made of the text as it came, and not of JSON that was read and written again.")
    refused = []
    for words, (token, claims) in fixtures.elsewhere().items():
        try:
            read = solution.verify(token, fixtures.ELSEWHERE_KEY, fixtures.NOW, "shop")
        except solution.InvalidToken:
            read = None
        if read is None:
            refused.append(words)
        elif read != claims:
            fail(f"a good token that another library made was read wrongly: {words}", call="verify(<token of another library>, key, now, 'shop')", place=solution.verify)
    evidence("good tokens of other libraries that were refused", ", ".join(refused) or "none")
    if refused:
        fail(f"a good token that another library made was refused: {refused[0]}", call="verify(<token of another library>, key, now, 'shop')", place=solution.verify)


@check(after=good_tokens_are_read)
def forged_tokens_open_nothing(solution):
    """A token that was not signed with the key is refused, whatever it says of itself.

    The payload is only base64: everybody can write `admin` into it. And the header is written by the sender as well, so the server
    does not ask it how to check the signature.
    """
    good = fixtures.made(fixtures.HEADER, fixtures.CLAIMS)
    _is_read(solution, good)
    accepted, raised = {}, {}
    for words, token in fixtures.forged(good).items():
        try:
            accepted[words] = called(solution.verify, token, fixtures.KEY, fixtures.NOW, "shop")
        except solution.InvalidToken:
            pass
        except Exception:
            raised[words] = token
    evidence("forged tokens that got in", "\n".join(accepted) or "none")
    for words, claims in accepted.items():
        if isinstance(claims, dict) and "admin" in claims:
            evidence("got in as", "root, with admin")
        fail(f"a forged token got in: {words}", call=f"verify(<{words}>, key, now, 'shop')", place=solution.verify)
    for words, token in raised.items():
        _outcome(solution, token, words)
    why("A key may be used by other programs as well. A token is one that says HS256, and whose claims are an object.")
    accepted = [words for words, token in fixtures.signed_but_wrong().items() if _outcome(solution, token, words) is not None]
    evidence("signed, and no token for HS256", "accepted: " + ", ".join(accepted) if accepted else "refused")
    if accepted:
        fail(f"a token was accepted that is signed, and is none for HS256 with claims in an object: {accepted[0]}", call="verify(token, key, now, 'shop')", place=solution.verify)


@check(after=good_tokens_are_read)
def what_is_no_token_is_refused(solution):
    """What is no token raises InvalidToken, and nothing else.

    Tokens come from outside. If a broken one ends in another exception, the answer is 500 and not 401, and somebody is called out of bed.
    A signature is compared as the text that it is: nothing has to be decoded for that.
    """
    good = fixtures.made(fixtures.HEADER, fixtures.CLAIMS)
    _is_read(solution, good)
    accepted = [words for words, token in fixtures.odd(good).items() if _outcome(solution, token, words) is not None]
    evidence("accepted", ", ".join(accepted) or "nothing")
    if accepted:
        fail(f"what is no token was accepted: {accepted[0]}", call="verify(token, key, now, 'shop')", place=solution.verify)


@check(after=good_tokens_are_read)
def nothing_is_read_before_the_signature_is_right(solution):
    """Nothing of a token is read before its signature is right.

    Whatever reads a token is reached by everybody who can send one. Check the signature first, over the text as it came, and the
    readers behind it meet only what you have signed yourself.
    """
    good = fixtures.made(fixtures.HEADER, fixtures.CLAIMS)
    with _watched(solution) as seen:
        _is_read(solution, good)
        if not seen["loads"]:
            fail("a good token was verified, and json.loads was not called", call="verify(token, key, now, 'shop')", place=solution.verify)
        compared = seen["compared"]
        read = {}
        for words, token in fixtures.forged(good).items():
            seen["loads"] = 0
            with contextlib.suppress(Exception):  # which one is asked elsewhere
                called(solution.verify, token, fixtures.KEY, fixtures.NOW, "shop")
            read[words] = seen["loads"]
        read_first = [words for words, times in read.items() if times]
        evidence("read before the signature was known to be right", f"{len(read_first)} of {len(read)} forged tokens")
        if read_first:
            fail(f"a forged token was parsed: {read_first[0]}", call=f"verify(<{read_first[0]}>, key, now, 'shop')", place=solution.verify)
        why("`==` stops at the first letter that differs, so that the time of the answer tells how much of a signature was right.")
        seen["compared"] = 0
        _outcome(solution, list(fixtures.forged(good).values())[0], "")
        evidence("calls of compare_digest for a good and for a forged token", f"{'some' if compared else 'none'}, {'some' if seen['compared'] else 'none'}")
        if not compared or not seen["compared"]:
            fail("signatures were not compared by hmac.compare_digest", call="verify(token, key, now, 'shop')", place=solution.verify)


@check(after=good_tokens_are_read)
def tokens_have_an_end_and_an_address(solution):
    """A token is good until its end, and for its audience alone.

    Nobody can call a token back, so it needs an end. And another service that trusts the same key has users of its own: what was
    made for them is not for you.
    """
    now = fixtures.NOW
    _is_read(solution, fixtures.made(fixtures.HEADER, fixtures.CLAIMS))
    good, late = [], []
    for words, exp in (("a tenth of a second left", now + 0.1), ("a whole number", int(now) + 1), ("a year left", now + 31_536_000)):
        if _outcome(solution, fixtures.made(fixtures.HEADER, {**fixtures.CLAIMS, "exp": exp}), words) is None:
            good.append(words)
    for words, exp in (
        ("now", now), ("a second ago", now - 1), ("at 0", 0), ("a text", "9999999999"), ("null", None), ("true", True), ("a list", [now + 60]), ("below zero", -1),
    ):
        if _outcome(solution, fixtures.made(fixtures.HEADER, {**fixtures.CLAIMS, "exp": exp}), words) is not None:
            late.append(words)
    without = {name: value for name, value in fixtures.CLAIMS.items() if name != "exp"}
    if _outcome(solution, fixtures.made(fixtures.HEADER, without), "no exp") is not None:
        late.append("missing")
    for words, exp, when in (("a quarter of a second ago", now + 0.25, now + 0.5), ("the whole second before now", now, now + 0.5), ("NaN", float("nan"), now)):
        if _outcome(solution, fixtures.made(fixtures.HEADER, {**fixtures.CLAIMS, "exp": exp}), words, now=when) is not None:
            late.append(words)
    if _outcome(solution, fixtures.made(fixtures.HEADER, {**fixtures.CLAIMS, "exp": True}), "true", now=0) is not None:
        late.append("true, with now=0")
    evidence("accepted with an exp that was", ", ".join(late) or "only one in the future")
    if good:
        fail(f"a token was refused before its end: {good[0]}", call="verify(token, key, now, 'shop')", place=solution.verify)
    if late:
        fail(f"a token was accepted, and its exp was {late[0]}", call="verify(token, key, now, 'shop')", place=solution.verify)
    why("A token for the newsletter is signed with the same key. Here, it would be somebody's login.")
    foreign = []
    for aud in ("mail", "Shop", "shop ", "", "shops", None, ["shop"], True, {"shop": 1}):
        if _outcome(solution, fixtures.made(fixtures.HEADER, {**fixtures.CLAIMS, "aud": aud}), f"aud {aud!r}") is not None:
            foreign.append(repr(aud))
    without = {name: value for name, value in fixtures.CLAIMS.items() if name != "aud"}
    if _outcome(solution, fixtures.made(fixtures.HEADER, without), "no aud") is not None:
        foreign.append("missing")
    evidence("accepted for 'shop' with an aud that was", ", ".join(foreign) or "only 'shop'")
    if foreign:
        fail(f"a token was accepted for the audience 'shop', and its aud was {foreign[0]}", call="verify(token, key, now, 'shop')", place=solution.verify)


@check(after=good_tokens_are_read)
def a_check_costs_a_query_or_none(solution):
    """A token is checked without a query, or with one; and it tells nothing that its reader must not know.

    That is what tokens are for: a service that has the key needs no database to know who it is. Whatever the token says, everybody
    who holds it can read: it is signed, and not encrypted.
    """
    conn, clock = fixtures.users(), Clock(fixtures.NOW)
    auth = called(solution.TokenAuth, conn, fixtures.KEY, clock)
    for name in ("bob", "O'Brien ☕", ""):
        token = called(auth.login, name)
        shown = (called(auth.check, token), called(auth.check_now, token))
        expect(shown).named(f"check and check_now of a token of {name!r}").because("a fresh token is not its user's").equals((name, name))
    costs = {}
    with sql.record(conn) as recording:
        token = called(auth.login, "ann")
    bobs = called(auth.login, "bob")
    costs["login"] = [statement.verb for statement in recording.statements]
    for method in ("check", "check_now"):
        with sql.record(conn) as recording:
            called(getattr(auth, method), bobs)
        costs[method] = [statement.verb for statement in recording.statements]
    with sql.record(conn) as recording:
        with contextlib.suppress(Exception):  # which one is asked below
            called(auth.check_now, "no.token.at all")
            called(auth.check_now, fixtures.made(fixtures.HEADER, fixtures.ADMIN, b"guessed"))
    costs["check_now of a forged token"] = [statement.verb for statement in recording.statements]
    for method, verbs in costs.items():
        evidence(f"statements of {method}", " ".join(verbs) or "none")
    if set(costs["login"]) - {"SELECT"}:
        fail("a login wrote something: the server keeps no list of its tokens", call="auth.login('ann')", place=solution.TokenAuth.login)
    if costs["check"]:
        fail("check sent a statement", call="auth.check(token)", place=solution.TokenAuth.check)
    if costs["check_now"] != ["SELECT"]:
        fail(f"check_now sent {len(costs['check_now'])} statements, and was to send one SELECT", call="auth.check_now(token)", place=solution.TokenAuth.check_now)
    if costs["check_now of a forged token"]:
        fail("check_now asked the database about a token whose signature is wrong", call="auth.check_now(<forged>)", place=solution.TokenAuth.check_now)
    why("The payload is base64. Whoever holds the token reads it without any key.")
    readable = fixtures.decode(token.split(".")[1]).decode()
    told = [canary for canary in fixtures.CANARIES if any(form in readable for form in (canary, canary.encode().hex(), fixtures.encode(canary.encode())[:-2]))]
    evidence("legible in the token, of the mail address and the note about her", ", ".join(told) or "nothing")
    if told:
        fail("the token tells what stands about the user in the database", call="auth.login('ann')", place=solution.TokenAuth.login)
    claims = json.loads(readable)
    expect((claims.get("sub"), claims.get("aud"), claims.get("exp"))).named("sub, aud and exp of a login at 1750000000.0").because("the token of a login does not hold sub, aud and exp as the task says").at(solution.TokenAuth.login).equals(("ann", "shop", fixtures.NOW + 15 * MINUTES))
    why("Checks never raise: a token that is not good is nobody's.")
    for words, bad in (*fixtures.odd(token).items(), ("another payload", list(fixtures.forged(token).values())[0]), ("for the audience mail", fixtures.made(fixtures.HEADER, {**fixtures.CLAIMS, "aud": "mail"}))):
        for method in (auth.check, auth.check_now):
            try:
                name = method(bad)
            except Exception as problem:
                evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
                fail(f"a token that is not good raised an exception: {words}", call=f"auth.check(<{words}>)", place=raised_at(problem) or solution.TokenAuth)
            if name is not None:
                fail(f"a token that is not good belongs to somebody: {words}", call=f"auth.check(<{words}>)", place=solution.TokenAuth)


@check(after=a_check_costs_a_query_or_none)
def everywhere_means_every_token(solution):
    """`log_out_everywhere` ends tokens that the server has never stored, for those who ask the table.

    That is the trade. A check without a query goes on accepting the token until its end; a check that sees the logout asks the
    database again, as a session does.
    """
    conn, clock = fixtures.users(), Clock(fixtures.NOW)
    auth = called(solution.TokenAuth, conn, fixtures.KEY, clock)
    laptop, bobs = called(auth.login, "ann"), called(auth.login, "bob")
    neighbours = {name: called(auth.login, name) for name in ("Ann", "a_n", "")}
    with sql.unrecorded(conn):
        row = conn.execute("SELECT email, note FROM users WHERE name = 'ann'").fetchone()
    clock.advance(1)
    phone = called(auth.login, "ann")
    _belongs(solution, auth.check_now, phone, "ann", "a fresh token is not its user's")
    with sql.record(conn) as recording:
        expect(called(auth.log_out_everywhere, "ann")).because("log_out_everywhere returned something").equals(None)
    writes = [statement.verb for statement in recording.statements if statement.verb in ("INSERT", "UPDATE", "DELETE", "REPLACE")]
    after = called(auth.login, "ann")
    named_tokens = {"the laptop": laptop, "the phone": phone}
    seen = {words: called(auth.check_now, token) for words, token in named_tokens.items()}
    still = {words: called(auth.check, token) for words, token in named_tokens.items()}
    evidence("check_now, after the logout", ", ".join(f"{words}: {name or 'nobody'}" for words, name in seen.items()))
    evidence("check, after the logout", ", ".join(f"{words}: {name or 'nobody'}" for words, name in still.items()))
    evidence("rows written by it", " ".join(writes) or "none")
    for words, name in seen.items():
        if name is not None and words == "the phone" and seen["the laptop"] is None:
            fail(
                "Ann logged in on the phone and was logged out everywhere in the same second, and check_now still accepts the token of the phone", call="auth.log_out_everywhere('ann')", place=solution.TokenAuth.log_out_everywhere,
                why="A time cannot say which of two things in one second came first. A number that counts up can.",
            )
        if name is not None:
            fail(f"Ann was logged out everywhere, and check_now still accepts the token of {words}", call="auth.log_out_everywhere('ann')", place=solution.TokenAuth.log_out_everywhere)
    if conn.in_transaction:
        fail("the logout was not committed", call="auth.log_out_everywhere('ann')", place=solution.TokenAuth.log_out_everywhere)
    _belongs(solution, auth.check_now, bobs, "bob", "Ann was logged out, and Bob's token is refused")
    for name, token in neighbours.items():
        _belongs(solution, auth.check_now, token, name, f"the user 'ann' was logged out, and the token of the user {name!r} is refused")
    with sql.unrecorded(conn):
        if conn.execute("SELECT email, note FROM users WHERE name = 'ann'").fetchone() != row:
            fail("a logout everywhere has changed other columns of the user's row", call="auth.log_out_everywhere('ann')", place=solution.TokenAuth.log_out_everywhere)
    _belongs(solution, auth.check_now, after, "ann", "Ann was logged out and logged in again in the same second, and her new token is refused")
    for words, name in still.items():
        if name != "ann":
            fail("check, which sends no statement, refuses a token that has not ended", call="auth.check(token)", place=solution.TokenAuth.check)
    called(auth.log_out_everywhere, "ann")
    if called(auth.check_now, after) is not None or called(auth.check_now, laptop) is not None:
        fail("Ann was logged out everywhere for a second time, and an older token is accepted again", call="auth.log_out_everywhere('ann'), twice", place=solution.TokenAuth.log_out_everywhere)
    for _ in range(255):
        called(auth.log_out_everywhere, "ann")
    if called(auth.check_now, after) is not None or called(auth.check_now, laptop) is not None:
        fail("after Ann was logged out 256 times more, an older token is accepted again", call="auth.log_out_everywhere('ann')", place=solution.TokenAuth.log_out_everywhere)
    other = called(solution.TokenAuth, conn, fixtures.KEY, clock)
    if called(other.check_now, after) is not None or called(other.check_now, laptop) is not None:
        fail("one server has logged Ann out, and another one accepts her token", call="TokenAuth(conn, key, clock).check_now(token)", place=solution.TokenAuth.check_now)
    _belongs(solution, other.check_now, called(auth.login, "ann"), "ann", "Ann logged in on one server after she was logged out, and another server refuses her new token")
    why("A token of an account that is gone is nobody's, for those who ask.")
    with sql.unrecorded(conn):
        conn.execute("DELETE FROM users WHERE name = 'bob'")
        conn.commit()
    if called(auth.check_now, bobs) is not None:
        fail("Bob's account was closed, and check_now still accepts his token", call="auth.check_now(token)", place=solution.TokenAuth.check_now)
    why("A short life is what bounds the damage of a token that nobody can call back.")
    clock.advance(15 * MINUTES - 1)
    early = called(auth.check, laptop), called(auth.check, phone)
    clock.advance(1)
    late = called(auth.check, phone)
    evidence("check of the phone's token, a second before its end and at its end", f"{early[1] or 'nobody'}, {late or 'nobody'}")
    if late is not None:
        fail("at the very second at which its fifteen minutes are over, check still accepts the token of the phone", call="auth.check(token)", place=solution.verify)
    if early != (None, "ann"):
        fail("a token is not good for exactly fifteen minutes from its login", call="auth.check(token)", place=solution.TokenAuth.login)


@check(after=forged_tokens_open_nothing, stretch=True)
def keys_are_changed_while_tokens_live(solution):
    """Old tokens stay good while the key is changed.

    A key leaks one day. It can be changed at any time only if tokens of the old one are accepted until their end, and then no more.
    """
    old, new = fixtures.KEY, b"the key of the next year, longer"
    tokens = {"the old key": fixtures.made(fixtures.HEADER, fixtures.CLAIMS, old), "the new key": fixtures.made(fixtures.HEADER, fixtures.CLAIMS, new)}
    for words, token in tokens.items():
        for keys in ([new, old], [old, new]):
            if _outcome(solution, token, words, keys) is None:
                fail(f"two keys are good, and a token that was signed with {words} was refused", call="verify(token, [new, old], now, 'shop')", place=solution.verify)
    evidence("with both keys, tokens of", " and ".join(tokens))
    for keys, words in (([new], "the old key"), ([old], "the new key"), ([], "the new key")):
        if _outcome(solution, tokens[words], words, keys) is not None:
            fail(f"a token that was signed with {words} was accepted, and that key is not on the list", call=f"verify(token, <{len(keys)} other keys>, now, 'shop')", place=solution.verify)
    for words, token in fixtures.forged(tokens["the old key"]).items():
        if _outcome(solution, token, words, [new, old]) is not None:
            fail(f"with two keys, a forged token got in: {words}", call=f"verify(<{words}>, [new, old], now, 'shop')", place=solution.verify)


# --- how it is observed ----------------------------------------------------------------------


def _outcome(solution: Any, token: str, words: str, key: Any = fixtures.KEY, now: float = fixtures.NOW) -> Any:
    """What verify returned, None if it raised InvalidToken; any other exception ends the check."""
    try:
        return called(solution.verify, token, key, now, "shop")
    except solution.InvalidToken:
        return None
    except Exception as problem:
        evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
        fail(f"a token raised another exception than InvalidToken: {words}", call=f"verify(<{words}>, key, now, 'shop')", place=raised_at(problem) or solution.verify,
             why="Tokens come from outside. If a broken one ends in another exception, the answer is 500 and not 401, and somebody is called out of bed.")


def _is_read(solution: Any, good: str) -> None:
    claims = _outcome(solution, good, "a good token")
    if claims != fixtures.CLAIMS:
        fail("a good token was not read", call="verify(token, key, now, 'shop')", place=solution.verify)


def _belongs(solution: Any, method: Any, token: str, name: str, message: str) -> None:
    if called(method, token) != name:
        fail(message, call="auth.check_now(token)", place=solution.TokenAuth.check_now)


@contextlib.contextmanager
def _watched(solution: Any) -> Iterator[dict[str, int]]:
    """Counts calls of json.loads and compare_digest inside of the block, whichever names the submission has for them."""
    seen = {"loads": 0, "compared": 0}
    loads, compare = json.loads, hmac.compare_digest

    def counted_loads(*args: Any, **options: Any) -> Any:
        seen["loads"] += 1
        return loads(*args, **options)

    def counted_compare(a: Any, b: Any) -> bool:
        seen["compared"] += 1
        return compare(a, b)

    stand_ins = ((loads, counted_loads), (compare, counted_compare))
    places = []
    for owner in [vars(module) for module in (json, hmac, secrets, solution)]:
        for name, value in list(owner.items()):
            for real, stand_in in stand_ins:
                if value is real:
                    places.append((owner, name, real))
                    owner[name] = stand_in
    try:
        yield seen
    finally:
        for owner, name, real in places:
            owner[name] = real
