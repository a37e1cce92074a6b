"""The provider has to know the client, so the secret goes along.

It goes through the browser, where everybody can read it: {{a_login_goes_through: message}}. In the address the client_id says who asks; the secret is for the
back channel.

Fails: a_login_goes_through
"""


class Client:
    ...

    def begin(self, session):
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
            "client_secret": self._config["client_secret"],
        }
        return f"{self._config['authorize_url']}?{urlencode(query)}"
