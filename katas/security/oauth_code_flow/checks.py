"""Checks for oauth_code_flow: browsers are sent to a provider and back, and somebody sends them elsewhere."""

from __future__ import annotations

import base64
import hashlib
import random
import re
from typing import Any
from urllib.parse import parse_qsl

import fixtures
from katabook import called, check, evidence, expect, fail, why


@check
def a_login_goes_through(solution):
    """A user who agrees at the provider is logged in, and the code is exchanged in the back channel.

    The browser carries only what may be seen. The secret and the verifier go from server to server.
    """
    shop = fixtures.Shop(solution)
    url = shop.begin("ann's browser")
    if not url.startswith(fixtures.CONFIG["authorize_url"] + "?"):
        fail("the browser was not sent to the authorize_url", call="client.begin(session)", place=solution.Client)
    pairs = parse_qsl(url.partition("?")[2], keep_blank_values=True)
    asked = dict(pairs)
    evidence("parameters of the address", sorted(name for name, _ in pairs))
    if fixtures.CONFIG["client_secret"] in url:
        fail("the client_secret is in an address that the browser sees", call="client.begin(session)", place=solution.Client)
    expect(sorted(name for name, _ in pairs)).because("the address does not have the parameters that the task names, each once").at(solution.Client).equals(sorted(fixtures.WANTED))
    for name, value in {"response_type": "code", "code_challenge_method": "S256", **{name: fixtures.CONFIG[name] for name in ("client_id", "redirect_uri", "scope")}}.items():
        expect(asked[name]).because(f"the parameter {name} of the address is not the right one").at(solution.Client).equals(value)
    if not re.fullmatch(r"[A-Za-z0-9_-]{43}", asked["code_challenge"]):
        evidence("the challenge", asked["code_challenge"], exact=False)
        problem = "keeps its padding, a `=`" if "=" in asked["code_challenge"] else "is not 43 letters, digits, `-` or `_`, as a SHA-256 in base64url is"
        fail(f"the code_challenge {problem}", call="client.begin(session)", place=solution.Client)
    answer = shop.callback("ann's browser", shop.provider.authorize(url, "ann"))
    posted = shop.provider.posts[0][1].get("code_verifier") if shop.provider.posts and isinstance(shop.provider.posts[0][1], dict) else None
    evidence("the code_verifier that was posted", "none" if posted is None else "the challenge of the address" if posted == asked["code_challenge"] else "another text")
    evidence("the provider refused", shop.provider.refusals or "nothing")
    if shop.provider.refusals:
        fail(f"ann agreed, and the provider refused the exchange: {shop.provider.refusals[0]}", call="client.callback(session, query)", place=solution.Client)
    evidence("posts", len(shop.provider.posts))
    if len(shop.provider.posts) != 1:
        fail(f"ann agreed, and {len(shop.provider.posts)} posts were made", call="client.callback(session, query)", place=solution.Client)
    expect(answer).because("callback did not return the provider's answer with the tokens").at(solution.Client).equals(
        {"access_token": "token-of-ann", "token_type": "Bearer", "expires_in": 3600, "id_token": "of the login", "refresh_token": "refresh-of-ann"}
    )
    form = shop.provider.posts[0][1]
    expect(sorted(form)).because("the post does not have the fields that the task names").at(solution.Client).equals(["client_id", "client_secret", "code", "code_verifier", "grant_type", "redirect_uri"])
    verifier, state = form["code_verifier"], asked["state"]
    evidence("characters of the verifier", len(verifier))
    if verifier in url:
        fail("the verifier is in an address that the browser sees", call="client.begin(session)", place=solution.Client)
    if not re.fullmatch(r"[A-Za-z0-9._~-]{43,128}", verifier):
        fail("the verifier has not 43 to 128 of the characters that are allowed", call="client.begin(session)", place=solution.Client)
    if len(state) < 22:
        fail(f"the state has {len(state)} characters", call="client.begin(session)", place=solution.Client)
    if state == verifier:
        fail("the state is the verifier, so that it is in an address", call="client.begin(session)", place=solution.Client)


@check(after=a_login_goes_through)
def an_answer_belongs_to_its_browser(solution):
    """A callback counts only in the session in which its login began, and once.

    Anybody can make a browser open an address. If the shop takes what comes, Ann ends up in Mallory's account, and what she
    stores there is his.
    """
    rows: list[tuple[str, str, int]] = []

    def scene(words: str, shop: fixtures.Shop, browser: str, query: dict[str, str]) -> None:
        before = len(shop.provider.posts)
        answer = shop.callback(browser, query)
        rows.append((words, shop.user(answer), len(shop.provider.posts) - before))

    shop = fixtures.Shop(solution)
    scene("mallory's answer in the browser of ann, who has begun nothing", shop, "ann", shop.provider.authorize(shop.begin("mallory"), "mallory"))
    shop = fixtures.Shop(solution)
    shop.begin("ann")
    scene("mallory's answer in the browser of ann, who has begun a login", shop, "ann", shop.provider.authorize(shop.begin("mallory"), "mallory"))
    shop = fixtures.Shop(solution)
    mallorys = shop.provider.authorize(shop.begin("mallory"), "mallory")
    shop.begin("ann")
    scene("mallory's answer in the browser of ann, who has begun a login after him", shop, "ann", mallorys)
    for words, change in (("without a state", None), ("with an empty state", ""), ("with a state of somebody else's making", "x" * 43), ("with a state cut short", "cut"), ("with the state in other letters", "swap")):
        shop = fixtures.Shop(solution)
        query = shop.provider.authorize(shop.begin("ann"), "ann")
        state = query.pop("state")
        if change is not None:
            query["state"] = {"cut": state[:-1], "swap": state.swapcase()}.get(change, change)
        scene(f"an answer {words}", shop, "ann", query)
    shop = fixtures.Shop(solution)
    query = shop.provider.authorize(shop.begin("ann"), "ann")
    shop.callback("ann", query)
    scene("an answer for the second time", shop, "ann", query)
    scene("a used state with a new code", shop, "ann", {**shop.provider.authorize(shop.begin("mallory"), "mallory"), "state": query["state"]})
    shop = fixtures.Shop(solution)
    query = shop.provider.authorize(shop.begin("ann"), "ann")
    shop.callback("ann", {"error": "access_denied", "state": query["state"], "iss": query["iss"]})
    scene("a state that has brought an error before", shop, "ann", query)
    shop = fixtures.Shop(solution)
    query = shop.provider.authorize(shop.begin("ann"), "ann")
    shop.callback("ann", {**query, "iss": "https://evil.example"})
    scene("a state that another provider has brought before", shop, "ann", query)
    shop = fixtures.Shop(solution)
    query = shop.provider.authorize(shop.begin("ann"), "ann")
    shop.provider.answer = (500, None)
    shop.callback("ann", query)
    shop.provider.answer = None
    scene("a state whose exchange has failed before", shop, "ann", query)
    for words, answer, posts in rows:
        evidence(words, f"{answer}, {posts} posted")
    for words, answer, posts in rows:
        if answer != "refused":
            fail(f"{words}: {answer}", call="client.callback(session, query)", place=solution.Client)
    for words, answer, posts in rows:
        if posts:
            fail(f"{words}: it was refused, and its code was sent to the provider nevertheless", call="client.callback(session, query)", place=solution.Client)


@check(after=a_login_goes_through)
def tabs_and_servers(solution):
    """Logins in two tabs both come to an end, on whichever server.

    The session is all that the servers share. A single place in it for "the" login makes the second tab end the first one.
    """
    provider = fixtures.Provider()
    shop = fixtures.Shop(solution, provider)
    early, later = (provider.authorize(shop.begin("zoe"), "zoe") for _ in range(2))
    rows = {"the later tab": shop.user(shop.callback("zoe", later)), "the earlier tab": shop.user(shop.callback("zoe", early))}
    for words, answer in rows.items():
        evidence(f"one server: {words}", answer)
    for words, answer in rows.items():
        if answer != "logged in as zoe":
            fail(f"two logins were under way in one browser, and {words} was {answer}", call="client.callback(session, query)", place=solution.Client)
    why("The next request may reach another process, and a session is all that it has.")
    other = called(solution.Client, dict(fixtures.CONFIG), provider.post)
    first = provider.authorize(shop.begin("ann"), "ann")
    second = provider.authorize(shop.begin("ann", other), "ann")
    third = provider.authorize(shop.begin("ann"), "ann")
    shop.callback("ann", {"code": "x", "state": "a wrong one", "iss": fixtures.CONFIG["issuer"]})
    rows = {"the second tab, on the other server": shop.user(shop.callback("ann", second)), "the first tab, on the other server": shop.user(shop.callback("ann", first, other)), "the third tab": shop.user(shop.callback("ann", third))}
    for words, answer in rows.items():
        evidence(words, answer)
    for words, answer in rows.items():
        if answer != "logged in as ann":
            fail(f"three logins were under way in one browser, a forged answer came in between, and {words} was {answer}", call="client.callback(session, query)", place=solution.Client)
    why("A session may hold other things of the shop's. They are none of this client's business.")
    shop.stored["bob"] = '{"cart": [1, 2]}'
    answer = shop.callback("bob", {**provider.authorize(shop.begin("bob"), "bob"), "session_state": "x.1", "scope": ""})
    expect(shop.user(answer)).because("a session held a cart, the address had parameters more, and the login failed").at(solution.Client).equals("logged in as bob")
    if '"cart": [1, 2]' not in shop.stored["bob"]:
        fail("what else was in the session is gone", call="client.callback(session, query)", place=solution.Client)


@check(after=a_login_goes_through)
def what_is_refused_is_no_login(solution):
    """An error, another provider's answer or an answer without a token is no login.

    Users say no, providers fail, and with two providers an answer of the one can be passed off as the other's. Then the code goes to a
    server that must not have it.
    """
    rows = []
    for words, change, gone in (
        ("the user said no", {"error": "access_denied"}, ["code"]), ("an error with an empty text", {"error": ""}, []), ("an error beside a code", {"error": "server_error"}, []), ("no code", {}, ["code"]), ("an empty code", {"code": ""}, []), ("no iss", {}, ["iss"]),
        ("the iss of another provider", {"iss": "https://evil.example"}, []), ("an iss that begins like the right one", {"iss": "https://idp.example.evil.example"}, []), ("an iss with a slash more", {"iss": "https://idp.example/"}, []), ("an iss in capital letters", {"iss": "HTTPS://IDP.EXAMPLE"}, []),
        ("the iss of another provider, and an error", {"iss": "https://evil.example", "error": "access_denied"}, ["code"]),
    ):
        shop = fixtures.Shop(solution)
        query = {**shop.provider.authorize(shop.begin("ann"), "ann"), **change}
        for name in gone:
            query.pop(name, None)
        answer = shop.callback("ann", query)
        rows.append((words, shop.user(answer), len(shop.provider.posts)))
    for words, answer, posts in rows:
        evidence(words, f"{answer}, {posts} posted")
    for words, answer, posts in rows:
        if answer != "refused":
            fail(f"{words}: {answer}", call="client.callback(session, query)", place=solution.Client)
        if posts:
            fail(f"{words}: it was refused, and a code was sent to the provider nevertheless", call="client.callback(session, query)", place=solution.Client)
    why("The exchange can fail as well. Code that takes what is in the answer without looking logs somebody in with nothing.")
    fine = {"access_token": "token-of-ann", "token_type": "bearer"}
    outcomes = []
    for words, reply, right in (
        ("status 200 and a token, its type `bearer` in small letters", (200, fine), True), ("token_type BEARER", (200, {**fine, "token_type": "BEARER"}), True), ("more in the answer", (200, {**fine, "scope": "profile", "x": None}), True),
        ("status 400", (400, {"error": "invalid_grant"}), False), ("status 400 and a token", (400, fine), False), ("status 201 and a token", (201, fine), False), ("status 200 and no token", (200, {"token_type": "bearer"}), False), ("status 200 and an error", (200, {"error": "invalid_grant"}), False),
        ("an empty token", (200, {**fine, "access_token": ""}), False), ("a token that is no text", (200, {**fine, "access_token": 17}), False), ("null as the token", (200, {**fine, "access_token": None}), False),
        ("another token_type", (200, {**fine, "token_type": "mac"}), False), ("a token_type that ends in bearer", (200, {**fine, "token_type": "NotBearer"}), False), ("a token_type with spaces", (200, {**fine, "token_type": " bearer "}), False), ("no token_type", (200, {"access_token": "x"}), False), ("a token_type that is no text", (200, {**fine, "token_type": None}), False),
        ("a list", (200, [fine]), False), ("null", (200, None), False), ("a text", (200, "access_token token_type bearer"), False),
    ):
        shop = fixtures.Shop(solution)
        query = shop.provider.authorize(shop.begin("ann"), "ann")
        shop.provider.answer = reply
        answer = shop.callback("ann", query)
        if len(shop.provider.posts) != 1:
            fail(f"the provider answered with {words}, and {len(shop.provider.posts)} posts were made", call="client.callback(session, query)", place=solution.Client)
        outcomes.append((words, answer, reply[1] if right else "refused"))
    evidence("answers of the provider that were taken for a login", [words for words, answer, _ in outcomes if answer != "refused"])
    for words, answer, wanted in outcomes:
        expect(answer).because(f"the provider answered with {words}, and callback did not {'return that' if wanted != 'refused' else 'raise LoginRefused'}").at(solution.Client).equals(wanted)


@check(after=a_login_goes_through)
def nobody_can_guess(solution):
    """State and verifier are new for each login, and nobody can compute them.

    A state that can be guessed is no state. `random` computes its numbers from a seed, and from some hundreds of them all others follow.
    """
    shop = fixtures.Shop(solution)
    states, verifiers = [], []

    def login(browser: str) -> tuple[str, str]:
        url = shop.begin(browser)
        before = len(shop.provider.posts)
        shop.callback(browser, shop.provider.authorize(url, "ann"))
        if len(shop.provider.posts) == before:
            fail("a login of an honest user was refused", call="client.callback(session, query)", place=solution.Client)
        return fixtures.asked(url)["state"], shop.provider.posts[-1][1]["code_verifier"]

    for number in range(12):
        state, verifier = login("ann" if number % 2 else f"browser {number}")
        states.append(state)
        verifiers.append(verifier)
    evidence("different states and verifiers of 12 logins", (len(set(states)), len(set(verifiers))))
    if len(set(states)) < 12:
        fail("two logins had the same state", call="client.begin(session)", place=solution.Client)
    if len(set(verifiers)) < 12:
        fail("two logins had the same verifier", call="client.begin(session)", place=solution.Client)
    runs = {state[at : at + 12] for state in states for at in range(len(state) - 11)}
    common = [run for run in runs if all(run in state for state in states)]
    evidence("the same twelve characters in all states", "yes" if common else "no")
    if common:
        fail("a part of the state is the same in each login, and only the rest is new", call="client.begin(session)", place=solution.Client)
    known = [hashlib.sha256(state.encode()).digest() for state in states]
    derived = [verifier for verifier, digest in zip(verifiers, known) if verifier in (digest.hex(), base64.urlsafe_b64encode(digest).rstrip(b"=").decode())]
    evidence("verifiers that are a hash of the state", len(derived))
    if derived:
        fail("the verifier is the SHA-256 of the state, which is in the address", call="client.begin(session)", place=solution.Client)
    pairs = []
    for _ in range(2):
        random.seed(4711)
        pairs.append(login("ann"))
    same = [words for words, one, two in (("state", pairs[0][0], pairs[1][0]), ("verifier", pairs[0][1], pairs[1][1])) if one == two]
    evidence("the same after random.seed", same or "nothing")
    if same:
        fail(f"the {same[0]} can be computed from the seed of `random`", call="client.begin(session)", place=solution.Client)


@check(after=what_is_refused_is_no_login, stretch=True)
def tokens_are_refreshed(solution):
    """A refresh token gets a new access token, and is replaced if the provider says so.

    Providers that rotate refresh tokens take the second use of an old one for theft, and end everything.
    """
    for keeps, wanted in ((True, [("refresh-of-ann+1", "refresh-of-ann"), ("refresh-of-ann+2", "refresh-of-ann")]), (False, [("refresh-of-ann+1", "next-1"), ("next-1+2", "next-2")])):
        shop = fixtures.Shop(solution)
        shop.provider.keeps = keeps
        tokens = shop.callback("ann", shop.provider.authorize(shop.begin("ann"), "ann"))
        seen = []
        for _ in range(2):
            before = dict(tokens)
            newer = called(shop.client.refresh, tokens)
            if not isinstance(newer, dict):
                fail("refresh did not return a dict with tokens", call="client.refresh(tokens)", place=solution.Client)
            expect(tokens).because("refresh changed the tokens that it was given").at(solution.Client).equals(before)
            tokens = newer
            seen.append((tokens.get("access_token"), tokens.get("refresh_token")))
            evidence("what a refresh returned", sorted(tokens))
            if "id_token" in tokens:
                fail("refresh returned something of the old answer that the new one does not have", call="client.refresh(tokens)", place=solution.Client)
        evidence("the provider keeps the refresh token" if keeps else "the provider rotates it", seen)
        expect(seen).because("two refreshes, one after the other, did not give the newer tokens").at(solution.Client).equals(wanted)
        expect(sorted(shop.provider.posts[-1][1])).because("the post of a refresh does not have the fields that the task names").at(solution.Client).equals(["client_id", "client_secret", "grant_type", "refresh_token"])
    shop.provider.answer = (400, {"error": "invalid_grant"})
    expect(shop.client.refresh, tokens).named("refresh").because("the provider refused a refresh, and LoginRefused was not raised").raises(solution.LoginRefused)
