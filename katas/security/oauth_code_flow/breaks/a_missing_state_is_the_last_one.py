"""Without a state, the latest login is meant.

Breaks: "if `state` is missing"
"""


class Client:
    ...

    def callback(self, session, query):
        logins = session.get("logins", {})
        state = query.get("state") or (list(logins)[-1] if logins else None)
        verifier = logins.pop(state, None)
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
