"""The client's side of the OAuth 2.0 authorization code flow, with state and PKCE."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

_Post = Callable[[str, dict[str, str]], tuple[int, Any]]


class LoginRefused(Exception):
    """This login did not come to an end, or was not this browser's."""


class Client:
    """Lets users log in at a provider, and gets tokens for them in the back channel."""

    def __init__(self, config: dict[str, str], post: _Post) -> None:
        self._config = config
        self._post = post

    def begin(self, session: dict[str, Any]) -> str:
        """Begin a login: the address at the provider to which the browser is sent."""
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        session.setdefault("logins", {})[state] = verifier
        digest = hashlib.sha256(verifier.encode()).digest()
        query = {
            "response_type": "code",
            "client_id": self._config["client_id"],
            "redirect_uri": self._config["redirect_uri"],
            "scope": self._config["scope"],
            "state": state,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        return f"{self._config['authorize_url']}?{urlencode(query)}"

    def callback(self, session: dict[str, Any], query: dict[str, str]) -> dict[str, Any]:
        """The provider has sent the browser back: the tokens, for a login that began in this session."""
        verifier = session.get("logins", {}).pop(query.get("state"), None)
        if verifier is None:
            raise LoginRefused("this login did not begin here, or has ended")
        if query.get("iss") != self._config["issuer"]:
            raise LoginRefused("this answer is from another provider")
        if "error" in query or not query.get("code"):
            raise LoginRefused(query.get("error", "no code"))
        return self._tokens(
            {
                "grant_type": "authorization_code",
                "code": query["code"],
                "redirect_uri": self._config["redirect_uri"],
                "code_verifier": verifier,
            }
        )

    def refresh(self, tokens: dict[str, Any]) -> dict[str, Any]:
        """Newer tokens for these."""
        form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
        return {"refresh_token": tokens["refresh_token"], **self._tokens(form)}

    def _tokens(self, form: dict[str, str]) -> dict[str, Any]:
        who = {"client_id": self._config["client_id"], "client_secret": self._config["client_secret"]}
        status, answer = self._post(self._config["token_url"], {**form, **who})
        if status != 200 or not _is_bearer(answer):
            raise LoginRefused("the provider gave no token")
        return dict(answer)


def _is_bearer(answer: Any) -> bool:
    if not isinstance(answer, dict):
        return False
    token, kind = answer.get("access_token"), answer.get("token_type")
    return isinstance(token, str) and token != "" and isinstance(kind, str) and kind.lower() == "bearer"
