"""A provider that keeps the rules, browsers that go where they are sent, and somebody who reads along."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any
from urllib.parse import parse_qsl

from katabook import Failed, called, evidence, fail, raised_at

CONFIG = {
    "client_id": "shop-17", "client_secret": "the-secret-of-the-shop", "issuer": "https://idp.example", "scope": "profile email",
    "authorize_url": "https://idp.example/authorize", "token_url": "https://idp.example/token", "redirect_uri": "https://shop.example/back?from=idp&to=a+b",
}
WANTED = ["response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method"]


class Provider:
    """The provider: gives codes to browsers, and tokens for codes."""

    def __init__(self) -> None:
        self.codes: dict[str, dict[str, str]] = {}
        self.posts: list[tuple[Any, Any]] = []
        self.refusals: list[str] = []
        self.answer: Any = None  # (status, answer), in the place of its own
        self.refreshed = 0
        self.keeps = True

    def authorize(self, url: str, user: str) -> dict[str, str]:
        """The user agrees; the parameters with which the browser is sent back."""
        asked = dict(parse_qsl(url.partition("?")[2], keep_blank_values=True))
        code = f"code-{len(self.codes) + 1}-of-{user}"
        self.codes[code] = {"user": user, **asked}
        return {"code": code, "state": asked.get("state", ""), "iss": CONFIG["issuer"]}

    def post(self, url: Any, form: Any) -> Any:
        self.posts.append((url, dict(form) if isinstance(form, dict) else form))
        if self.answer is not None:
            return self.answer
        problem = self._problem(url, form)
        if problem:
            self.refusals.append(problem)
            return 400, {"error": "invalid_grant", "error_description": problem}
        if form["grant_type"] == "refresh_token":
            self.refreshed += 1
            answer = {"access_token": f"{form['refresh_token']}+{self.refreshed}", "token_type": "bearer", "expires_in": 3600}
            return 200, answer if self.keeps else {**answer, "refresh_token": f"next-{self.refreshed}"}
        user = self.codes.pop(form["code"])["user"]
        return 200, {"access_token": f"token-of-{user}", "token_type": "Bearer", "expires_in": 3600, "id_token": "of the login", "refresh_token": f"refresh-of-{user}"}

    def _problem(self, url: Any, form: Any) -> str:
        if url != CONFIG["token_url"]:
            return f"posted to {url}"
        if not isinstance(form, dict) or form.get("client_id") != CONFIG["client_id"] or form.get("client_secret") != CONFIG["client_secret"]:
            return "the client did not say who it is"
        if form.get("grant_type") == "refresh_token":
            return "" if form.get("refresh_token") else "no refresh_token"
        if form.get("grant_type") != "authorization_code":
            return "the grant_type is not authorization_code"
        known = self.codes.get(form.get("code", ""))
        if known is None:
            return "the code is unknown, or was used before"
        if form.get("redirect_uri") != known.get("redirect_uri"):
            return "the redirect_uri is not that of the beginning"
        if "code_verifier" not in form:
            return "there is no code_verifier"
        digest = hashlib.sha256(str(form.get("code_verifier")).encode()).digest()
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != known.get("code_challenge"):
            return "the code_verifier does not fit the code_challenge"
        return ""


class Shop:
    """The shop with its client; each browser has a session, which is stored as JSON between two requests."""

    def __init__(self, solution: Any, provider: Provider | None = None) -> None:
        self.solution = solution
        self.provider = provider or Provider()
        self.client = called(solution.Client, dict(CONFIG), self.provider.post)
        self.stored: dict[str, str] = {}

    def begin(self, browser: str, client: Any = None) -> str:
        session = json.loads(self.stored.get(browser, "{}"))
        url = called((client or self.client).begin, session)
        if not isinstance(url, str):
            fail(f"begin returned {'nothing' if url is None else 'something else than a text'}", call="client.begin(session)", place=self.solution.Client)
        self._store(browser, session)
        return url

    def callback(self, browser: str, query: dict[str, str], client: Any = None) -> Any:
        """The answer with the tokens; "refused"; or the name of another exception."""
        session = json.loads(self.stored.get(browser, "{}"))
        try:
            answer = called((client or self.client).callback, session, dict(query))
        except Failed:
            raise
        except self.solution.LoginRefused:
            answer = "refused"
        except Exception as error:
            evidence("it raised", f"{type(error).__name__}: {error}", exact=False)
            fail(f"callback raised {type(error).__name__}, and not LoginRefused", call=f"client.callback(session, {query})", place=raised_at(error) or self.solution.Client)
        self._store(browser, session)
        return answer

    def user(self, answer: Any) -> str:
        token = answer.get("access_token") if isinstance(answer, dict) else None
        return f"logged in as {token.rpartition('-')[2]}" if isinstance(token, str) else str(answer)

    def _store(self, browser: str, session: Any) -> None:
        try:
            self.stored[browser] = json.dumps(session)
        except TypeError as error:
            evidence("JSON said", str(error), exact=False)
            fail("what was put into the session cannot be stored as JSON", call="client.begin(session)", place=self.solution.Client)


def asked(url: str) -> dict[str, str]:
    return dict(parse_qsl(url.partition("?")[2], keep_blank_values=True))
