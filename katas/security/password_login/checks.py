"""Checks for password_login: what a login costs, what a thief finds, and whose a planted session is."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator
from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, raised_at, why
from katabook.clock import Clock

WORK = "scrypt(n=16384, r=8, p=5)"
HOURS = 3600


@check
def honest_users_log_in(solution):
    """A user with the right password gets a session, and nobody else does.

    The password has to be the whole password: each letter, each space, and also what stands behind a null or the 72nd byte, where
    some hashes stop.
    """
    with _auth(solution) as (auth, conn, _):
        taken = []
        names = list(fixtures.NAMES)
        for number, (password, almost) in enumerate(fixtures.PASSWORDS.items()):
            name = names[number] if number < len(names) else f"user {number}"
            expect(called(auth.register, name, password)).because("register returned something").equals(None)
            session = _login(solution, auth, called(auth.visit), name, password)
            if called(auth.current_user, session) != name:
                fail("a user logged in, and the session is not hers", call=f"auth.current_user(auth.login(…, {name!r}, {password[:20]!r}))", place=solution.Auth)
            for wrong in (almost, password + "x", "other"):
                given = auth.login(called(auth.visit), name, wrong)
                if given is not None and not isinstance(given, str):
                    fail(f"a login with a wrong password returned {given!r}, and was to return None", call=f"auth.login(visitor, name, {wrong[-20:]!r})", place=solution.Auth.login)
                if given is not None:
                    taken.append(f"{_short(wrong)} for {_short(password)}")
        evidence("passwords that opened another one's account", ", ".join(taken) or "none")
        if taken:
            fail(f"a login with a password that is only like the right one was accepted: {taken[0]}", call="auth.login(visitor, name, <wrong>)", place=solution.Auth.login)
        for _ in range(6):
            called(auth.login, called(auth.visit), "nobody", "wrong")
        _login(solution, auth, called(auth.visit), "nobody", list(fixtures.PASSWORDS)[2])
        why("Names that nobody has are refused like wrong passwords.")
        others = [(almost, list(fixtures.PASSWORDS)[number]) for number, almost in enumerate(fixtures.NAMES.values())]
        for name, password in (*others, ("mallory", "correct horse"), ("mallory", "dummy"), ("mallory", "")):
            if auth.login(called(auth.visit), name, password) is not None:
                fail("a login with a name that nobody has was accepted", call=f"auth.login(visitor, {name!r}, {password!r})", place=solution.Auth.login)
        why("A name belongs to the one who has it.")
        try:
            auth.register("ann; O'Brien", "canary of mallory")
        except ValueError:
            pass
        except sqlite3.Error as problem:
            fail("a name was taken, and register did not raise ValueError", call="auth.register(<taken>, …)", place=raised_at(problem) or solution.Auth.register)
        else:
            fail("a name was taken, and register raised nothing", call="auth.register(<taken>, …)", place=solution.Auth.register)
        if auth.login(auth.visit(), "ann; O'Brien", "canary of mallory") is not None or auth.login(auth.visit(), "ann; O'Brien", "correct horse") is None:
            fail("somebody registered a name that was taken, and its owner has another password now", call="auth.register(<taken>, …)", place=solution.Auth.register)
        why("What is not committed is seen by no other connection, and is gone when this one is.")
        steps = (
            ("auth.register('zoe', …)", lambda: called(auth.register, "zoe", "correct horse")),
            ("auth.visit()", lambda: called(auth.visit)),
            ("auth.login(session, 'zoe', …)", lambda: called(auth.login, session, "zoe", "correct horse")),
            ("auth.logout(session)", lambda: called(auth.logout, session)),
        )
        for call, step in steps:
            step()
            if conn.in_transaction:
                fail("something was written, and it was not committed", call=call, place=solution.Auth)
        evidence("left uncommitted by register, visit, login and logout", "nothing")


@check(after=honest_users_log_in)
def each_attempt_costs_one_slow_hash(solution):
    """Every attempt costs one slow hash, whatever the name.

    A password hash is slow so that a thief can try few guesses. And if an unknown name is refused at once, the time of the answer
    tells an attacker who your customers are.
    """
    with _auth(solution) as (auth, _, seen):
        seen.forget()
        called(auth.register, "ann", "correct horse")
        evidence("register", ", ".join(seen.work) or "no slow hash")
        if seen.work != [WORK]:
            fail("register did not call scrypt once, with n=16384, r=8, p=5", call="auth.register('ann', 'correct horse')", place=solution.Auth.register)
        called(auth.register, "bob", "correct horse")
        salts = [salt for _, salt, _ in seen.calls]
        shown = {}
        for words, name, password in (
            ("the right password", "ann", "correct horse"), ("a wrong password", "ann", "wrong"),
            ("an empty password", "ann", ""), ("a name that nobody has", "nobody", "correct horse"), ("an empty name", "", ""),
        ):
            visitor = called(auth.visit)
            seen.forget()
            called(auth.login, visitor, name, password)
            shown[words] = (list(seen.work), seen.compared)
            evidence(f"login with {words}", ", ".join(seen.work) or "no slow hash")
        for words, (work, _) in shown.items():
            if work != [WORK]:
                fail(f"a login with {words} cost {', '.join(work) or 'no slow hash'}, and was to cost one {WORK}", call=f"auth.login(visitor, …): {words}", place=solution.Auth.login)
        why("With the same salt for all, one table of guesses opens all accounts, and equal passwords are seen to be equal.")
        if min(map(len, salts)) < 16:
            fail("a salt has fewer than 16 bytes", call="auth.register(…)", place=solution.Auth.register)
        if salts[0] == salts[1]:
            fail("two users have the same password and the same salt", call="auth.register(…), twice", place=solution.Auth.register)
        if b"ann" in salts[0]:
            fail("the salt is made from the name", call="auth.register('ann', …)", place=solution.Auth.register)
        why("`==` stops at the first byte that differs, and not to compare at all is faster still. `hmac.compare_digest` takes equally long for each hash, and is called for names that nobody has as well.")
        for words, (_, compared) in shown.items():
            if not compared:
                fail(f"at a login with {words}, hashes were not compared by hmac.compare_digest", call=f"auth.login(visitor, …): {words}", place=solution.Auth.login)


@check(after=honest_users_log_in)
def a_stolen_copy_opens_nothing(solution):
    """A stolen copy of the database opens no account.

    Copies are stolen: backups, replicas, the answer to an injection. What stands there must not be the key itself: neither a password nor
    the id of a session that is under way.
    """
    with _auth(solution) as (auth, conn, _):
        password = "canary-7f3a-password"
        called(auth.register, "ann", password)
        called(auth.register, "bob", password)
        visitor = called(auth.visit)
        session = _login(solution, auth, called(auth.visit), "ann", password)
        values = fixtures.stored(conn)
        text = "\n".join(str(value) for value in values)
        fast = [name for name in ("md5", "sha1", "sha256", "sha512") if getattr(hashlib, name)(password.encode()).hexdigest() in text]
        legible = [
            words for words, secret in (("the password", password), ("the id of a session", session), ("the id of a visitor's session", visitor))
            if any(form in text for form in (secret, secret[::-1], secret.encode().hex(), base64.b64encode(secret.encode()).decode().rstrip("=")))
        ]
        evidence("legible in the copy", ", ".join(legible) or "nothing")
        got_in = [value for value in map(str, values) if called(auth.current_user, value) is not None]
        evidence("values that opened a session", len(got_in))
        if fast:
            fail(f"beside the slow hash, the copy holds a fast one of the password: {fast[0]}", call="SELECT * FROM users", place=solution.Auth.register)
        if got_in or legible:
            fail(f"a thief has a copy of the database, and {legible[0] + ' is legible there' if legible else 'a value of it opens a session'}", call="SELECT * FROM users, sessions", place=solution.Auth)
        rows = conn.execute("SELECT password FROM users").fetchall()
        if len(rows) != 2 or rows[0] == rows[1]:
            fail("two users have the same password, and it shows in the table users", call="SELECT password FROM users", place=solution.Auth.register)
        for value in map(str, values):
            if auth.login(None, "ann", value) is not None:
                fail("a thief typed a value of the copy as the password, and was logged in", call="auth.login(visitor, 'ann', <value of the copy>)", place=solution.Auth.login)
        if called(auth.current_user, session) != "ann":
            fail("a session was lost", call="auth.current_user(session)", place=solution.Auth.current_user)


@check(after=honest_users_log_in)
def a_planted_session_stays_outside(solution):
    """A session that an attacker has planted is not the one that the user is logged in with.

    Mallory visits the shop, gets a session, and plants its id in Ann's browser by a link or a cookie. If Ann's login keeps that
    id, mallory is logged in as well.
    """
    with _auth(solution) as (auth, _, _):
        called(auth.register, "ann", "correct horse")
        called(auth.register, "bob", "battery staple")
        planted = called(auth.visit)
        if called(auth.current_user, planted) is not None:
            fail("the session of a visitor is somebody's", call="auth.current_user(auth.visit())", place=solution.Auth.visit)
        session = _login(solution, auth, planted, "ann", "correct horse")
        evidence("the id after the login", "is the planted one" if session == planted else "is another one")
        whose = called(auth.current_user, planted)
        evidence("mallory, with the planted id, is", whose or "nobody")
        if session == planted or whose is not None:
            fail(f"mallory planted a session in Ann's browser, Ann logged in, and with the planted id mallory is {whose!r}", call="auth.login(planted, 'ann', 'correct horse')", place=solution.Auth.login)
        why("The old id is dead after a login, whoever it belonged to, and whatever it was.")
        again = _login(solution, auth, session, "bob", "battery staple")
        if called(auth.current_user, session) is not None or called(auth.current_user, again) != "bob":
            fail("Bob logged in where Ann was logged in, and her old session is still alive", call="auth.login(<Ann's session>, 'bob', …)", place=solution.Auth.login)
        if auth.login(again, "ann", "wrong") is not None or called(auth.current_user, again) != "bob":
            fail("a login with a wrong password ended the session that it came from", call="auth.login(<Bob's session>, 'ann', 'wrong')", place=solution.Auth.login)
        for odd in (None, "", "no session", "é", planted, "' OR 1=1 --"):
            try:
                session = auth.login(odd, "ann", "correct horse")
            except Exception as problem:
                evidence("it raised", f"{type(problem).__name__}: {problem}", exact=False)
                fail("the cookie held something that is no session, and login raised an exception", call=f"auth.login({odd!r}, 'ann', 'correct horse')", place=raised_at(problem) or solution.Auth.login)
            if session is None or called(auth.current_user, session) != "ann":
                fail("the cookie held something that is no session, and a login with the right password failed", call=f"auth.login({odd!r}, 'ann', 'correct horse')", place=solution.Auth.login)
            if odd != session and called(auth.current_user, odd) is not None:
                fail("what is no session belongs to somebody", call=f"auth.current_user({odd!r})", place=solution.Auth.current_user)
        if called(auth.current_user, again) != "bob":
            fail("Ann logged in, and Bob's session ended", call="auth.login(None, 'ann', …)", place=solution.Auth.login)


@check(after=honest_users_log_in)
def sessions_are_new_and_end(solution):
    """A session's id cannot be guessed, and a session ends.

    An id is a key to an account for as long as it lives. Twelve hours later, or after the logout, it opens nothing.
    """
    clock = Clock(1_750_000_000.25)
    with _auth(solution, clock) as (auth, conn, _):
        called(auth.register, "ann", "correct horse")
        ids = [called(auth.visit) for _ in range(10)] + [_login(solution, auth, None, "ann", "correct horse") for _ in range(10)]
        odd = next((value for value in ids if type(value) is not str or len(value) < 22), None)
        if odd is not None:
            evidence("an id", odd, exact=False)
            fail(f"the id of a session has {len(odd)} characters, and 22 or more were asked for" if type(odd) is str else "the id of a session is no str", call="auth.visit(), auth.login(…)", place=solution.Auth)
        evidence("different ids of 20 sessions", len(set(ids)))
        if len(set(ids)) < 20:
            fail(f"20 sessions have {len(set(ids))} different ids", call="auth.visit(), auth.login(…)", place=solution.Auth)
        varying = min(sum(len({value[at] for value in group}) > 1 for at in range(min(map(len, group)))) for group in (ids[:10], ids[10:]))
        if varying < 22:
            evidence("places of an id that differ between ten sessions", varying)
            fail("22 characters of an id were to be random, and fewer differ between ten sessions", call="auth.visit(), auth.login(…)", place=solution.Auth)
        if any(len({value[:3] for value in group}) == 1 for group in (ids[:10], ids[10:])):
            fail("the ids of ten sessions begin with the same letters, and were to be random", call="auth.visit(), auth.login(…)", place=solution.Auth)
        why("An id is the whole id. What is only like it opens nothing.")
        good, opened = ids[-1], []
        for words, value in (("a letter more", good + "x"), ("a letter less", good[:-1]), ("its first half", good[: len(good) // 2]), ("a space behind it", good + " "), ("capital letters for small ones", good.swapcase()), ("a letter outside of ASCII behind it", good + "é")):
            if value != good and called(auth.current_user, value) is not None:
                opened.append(words)
        evidence("opened a session, and was only like its id", ", ".join(opened) or "nothing")
        if opened:
            fail(f"what is only like the id of a session opened it: {opened[0]}", call="auth.current_user(<not the id>)", place=solution.Auth.current_user)
        first, second = ids[-1], ids[-2]
        other = called(solution.Auth, conn, clock)
        if called(other.current_user, first) != "ann":
            fail("another server with the same database does not know the session", call="Auth(conn, clock).current_user(session)", place=solution.Auth)
        why("A logout ends one session, and those on the user's other devices go on.")
        expect(called(auth.logout, first)).because("logout returned something").equals(None)
        if called(auth.current_user, first) is not None:
            fail("a session was logged out, and it is still somebody's", call="auth.logout(session)", place=solution.Auth.logout)
        if called(auth.current_user, second) != "ann":
            fail("a user logged out on one device, and her session on another one ended", call="auth.logout(session)", place=solution.Auth.logout)
        for odd in (None, "", "no session", first):
            called(auth.logout, odd)
        why("Twelve hours, counted from the login, by the clock that was given.")
        clock.advance(6 * HOURS)
        later = _login(solution, auth, second, "ann", "correct horse")
        other = _login(solution, auth, None, "ann", "correct horse")
        clock.advance(12 * HOURS - 0.125)
        alive = called(auth.current_user, later)
        clock.advance(0.125)
        dead = called(auth.current_user, later)
        clock.advance(24 * HOURS)
        long_dead = called(auth.current_user, later)
        evidence("a moment before twelve hours are over, the session is", alive or "nobody's")
        evidence("twelve hours after the login it is", dead or "nobody's")
        evidence("and a day later", long_dead or "nobody's")
        if not clock.reads:
            fail("the clock that Auth was given was never asked", call="Auth(conn, clock)", place=solution.Auth)
        if alive != "ann":
            fail("a session ended before twelve hours were over", call="auth.current_user(session)", place=solution.Auth.current_user)
        if long_dead is not None or called(auth.current_user, other) is not None:
            fail("a day after its end, a session is still somebody's", call="auth.current_user(session)", place=solution.Auth.current_user)
        if dead is not None:
            fail("at the very second at which twelve hours are over, the session is still somebody's", call="auth.current_user(session)", place=solution.Auth.current_user)
        called(auth.logout, other)
        if called(auth.current_user, _login(solution, auth, later, "ann", "correct horse")) != "ann":
            fail("a session was over, and the user could not log in from it", call="auth.login(<old session>, 'ann', …)", place=solution.Auth.login)


@check(after=honest_users_log_in)
def a_raised_cost_locks_nobody_out(solution):
    """When the cost is raised, old passwords go on working.

    Machines get faster, and the cost is raised every few years. What was stored before was made with the cost of its day, and has to
    say so itself.
    """
    conn, clock = fixtures.database(), Clock()
    with fixtures.hashing(solution) as seen:
        old, new = called(solution.Auth, conn, clock, 2**12), called(solution.Auth, conn, clock, 2**13)
        work = []
        for cost, auth, name, password in (("2**12", old, "ann", "correct horse"), ("2**13", new, "bob", "battery staple")):
            seen.forget()
            called(auth.register, name, password)
            evidence(f"register with cost={cost}", ", ".join(seen.work))
            work += seen.work
        if work != ["scrypt(n=4096, r=8, p=5)", "scrypt(n=8192, r=8, p=5)"]:
            fail("new passwords were not hashed with the cost that Auth was given", call="Auth(conn, clock, cost)", place=solution.Auth)
        for cost, auth, wanted in (("2**12", old, "scrypt(n=4096, r=8, p=5)"), ("2**13", new, "scrypt(n=8192, r=8, p=5)")):
            seen.forget()
            called(auth.login, called(auth.visit), "nobody", "correct horse")
            if seen.work != [wanted]:
                fail(f"with cost={cost}, a login with a name that nobody has cost {', '.join(seen.work) or 'no slow hash'}", call="auth.login(visitor, 'nobody', …)", place=solution.Auth.login)
        if new.login(called(new.visit), "ann", "correct horse") is None:
            fail("a password that was stored with another cost does not fit any more", call="Auth(conn, clock, 2**13).login(…)", place=solution.Auth.login)
        if new.login(called(new.visit), "ann", "wrong") is not None:
            fail("a wrong password was accepted for a hash with another cost", call="Auth(conn, clock, 2**13).login(…)", place=solution.Auth.login)
        if called(old.login, called(old.visit), "bob", "battery staple") is None:
            fail("a password that was stored with a higher cost does not fit", call="Auth(conn, clock, 2**12).login(…)", place=solution.Auth.login)
        if called(old.login, called(old.visit), "ann", "correct horse") is None:
            fail("a password that was stored with another cost does not fit any more", call="Auth(conn, clock, 2**12).login(…)", place=solution.Auth.login)
    if conn.in_transaction:
        fail("something was written, and it was not committed", call="auth.login(…)", place=solution.Auth)


@check(after=a_raised_cost_locks_nobody_out, stretch=True)
def an_old_hash_is_renewed(solution):
    """A hash of the old cost is renewed at the next good login.

    Only then is the password there to be hashed again. Without that, accounts from years ago keep the cost of years ago.
    """
    conn, clock = fixtures.database(), Clock()
    with fixtures.hashing(solution) as seen:
        called(called(solution.Auth, conn, clock, 2**12).register, "ann", "correct horse")
        before = conn.execute("SELECT password FROM users").fetchone()
        auth = called(solution.Auth, conn, clock)
        called(auth.login, None, "ann", "wrong")
        if conn.execute("SELECT password FROM users").fetchone() != before:
            fail("a login with a wrong password has changed what is stored", call="auth.login(None, 'ann', 'wrong')", place=solution.Auth.login)
        for wanted in (["scrypt(n=4096, r=8, p=5)", WORK], [WORK], [WORK]):
            seen.forget()
            if auth.login(None, "ann", "correct horse") is None:
                fail("after a hash was renewed, the right password does not fit any more", call="auth.login(None, 'ann', 'correct horse')", place=solution.Auth.login)
            evidence("slow hashes of the next good login" if len(wanted) == 2 else "and of the one after it", ", ".join(seen.work))
            if sorted(seen.work) != sorted(wanted):
                fail("a hash of the old cost was not renewed at a good login, or a present one was", call="auth.login(None, 'ann', 'correct horse')", place=solution.Auth.login)
        cheaper = called(solution.Auth, conn, clock, 2**13)
        for wanted in ([WORK, "scrypt(n=8192, r=8, p=5)"], ["scrypt(n=8192, r=8, p=5)"]):
            seen.forget()
            called(cheaper.login, called(cheaper.visit), "ann", "correct horse")
            if sorted(seen.work) != sorted(wanted):
                fail("what was stored with a higher cost was not replaced at a good login, or more than once", call="Auth(conn, clock, 2**13).login(…)", place=solution.Auth.login)
        if conn.in_transaction:
            fail("the renewed hash was not committed", call="auth.login(None, 'ann', 'correct horse')", place=solution.Auth.login)


# --- how it is observed ----------------------------------------------------------------------


@contextlib.contextmanager
def _auth(solution: Any, clock: Clock | None = None) -> Iterator[tuple[Any, sqlite3.Connection, fixtures.Hashing]]:
    """An `Auth` on an empty database, with slow hashes that are quick and counted."""
    conn = fixtures.database()
    with fixtures.hashing(solution) as seen:
        yield called(solution.Auth, conn, clock or Clock()), conn, seen


def _login(solution: Any, auth: Any, session: str | None, name: str, password: str) -> str:
    """The session of a login that has to work."""
    given = called(auth.login, session, name, password)
    if type(given) is not str or not given:
        fail("a login with the right password gave no session", call=f"auth.login({'None' if session is None else 'session'}, {name!r}, {password[:20]!r})", place=solution.Auth.login)
    return given


def _short(text: str) -> str:
    return repr(text) if len(text) < 40 else f"{text[:3]!r}… of {len(text)} letters"
