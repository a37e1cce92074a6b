"""The challenge is what the code is exchanged with.

Then the verifier is in an address, and so in logs and histories, next to the code: a reader of the log has both. Send its hash.
(What was said: {{a_login_goes_through: message}}.)

Breaks: "The challenge is the verifier's SHA-256 in base64url without padding."
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
            "code_challenge": verifier,
            "code_challenge_method": "S256",
        }
        return f"{self._config['authorize_url']}?{urlencode(query)}"
