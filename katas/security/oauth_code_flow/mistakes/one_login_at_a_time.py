"""A session has one login under way.

The second tab takes the place of the first, and a user who goes on in the first is refused: {{tabs_and_servers: message}}. Keep one entry for each state.

Breaks: "Several may be under way, one in each tab; each ends
  with its own verifier."
Fails: tabs_and_servers
"""


class Client:
    ...

    def begin(self, session):
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        session["logins"] = {state: verifier}
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
