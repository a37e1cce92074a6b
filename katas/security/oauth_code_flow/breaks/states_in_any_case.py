"""A state is compared in letters of either case.

Breaks: "if `state` is missing, or is not that of a login that began in this session"
"""


class Client:
    ...

    def callback(self, session, query):
        wanted = query.get("state", "").lower()
        state = next((known for known in session.get("logins", {}) if known.lower() == wanted), None)
        verifier = session.get("logins", {}).pop(state, None)
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
