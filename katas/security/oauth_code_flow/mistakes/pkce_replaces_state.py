"""With PKCE there is no need for a state.

The verifier of this session does not fit a foreign code, so a provider that keeps to PKCE refuses the exchange. But the client has taken the answer of
a stranger, and leaves it to the provider: {{an_answer_belongs_to_its_browser: message}}. And with a login under way in each tab, nothing says which
verifier is meant. Ask for the state first.

Fails: an_answer_belongs_to_its_browser, tabs_and_servers
"""


class Client:
    ...

    def begin(self, session):
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        session["verifier"] = verifier
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

    def callback(self, session, query):
        verifier = session.get("verifier")
        if verifier is None:
            raise LoginRefused("this login did not begin here")
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
