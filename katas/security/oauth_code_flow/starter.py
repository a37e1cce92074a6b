"""The client's side of the OAuth 2.0 authorization code flow, with state and PKCE."""

from __future__ import annotations

from urllib.parse import urlencode


class LoginRefused(Exception):
    """This login did not come to an end, or was not this browser's."""


class Client:
    """Lets users log in at a provider, and gets tokens for them in the back channel."""

    def __init__(self, config, post):
        self._config = config
        self._post = post

    def begin(self, session):
        """Begin a login: the address at the provider to which the browser is sent."""
        # TODO: nothing ties the answer to this browser
        query = {"response_type": "code", "client_id": self._config["client_id"], "redirect_uri": self._config["redirect_uri"]}
        return f"{self._config['authorize_url']}?{urlencode(query)}"

    def callback(self, session, query):
        """The provider has sent the browser back: the tokens, for a login that began in this session."""
        # TODO: who says that this code is for this browser?
        status, answer = self._post(self._config["token_url"], {"grant_type": "authorization_code", "code": query["code"]})
        return answer

    def refresh(self, tokens):
        """Newer tokens for these (the extra mile)."""
