"""The states under way are kept by the client.

They are those of all browsers then. Mallory began a login, and Ann's browser brought it to an end:
{{an_answer_belongs_to_its_browser: mallory's answer in the browser of ann, who has begun nothing}}. A state belongs to the session
that asked. (And another process does not know the table.)

Breaks: "what belongs to a login goes into `session` and nowhere else"
Fails: an_answer_belongs_to_its_browser, tabs_and_servers
"""


class Client:
    ...

    def begin(self, session):
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        self.__dict__.setdefault("_logins", {})[state] = verifier
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
        verifier = self.__dict__.get("_logins", {}).pop(query.get("state"), None)
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
