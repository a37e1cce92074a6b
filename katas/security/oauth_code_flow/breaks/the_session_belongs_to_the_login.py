"""begin makes the session anew.

Breaks: "what belongs to a login goes into `session`"
"""


class Client:
    ...

    def begin(self, session):
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        logins = session.get("logins", {})
        session.clear()
        session["logins"] = {**logins, state: verifier}
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
