"""A code beside an error is exchanged.

Breaks: "if there is an `error`, or no `code`, or an empty one"
"""


class Client:
    ...

    def callback(self, session, query):
        verifier = session.get("logins", {}).pop(query.get("state"), None)
        if verifier is None:
            raise LoginRefused("this login did not begin here, or has ended")
        if query.get("iss") != self._config["issuer"]:
            raise LoginRefused("this answer is from another provider")
        if "code" not in query:
            raise LoginRefused(query.get("error", "no code"))
        return self._tokens(
            {
                "grant_type": "authorization_code",
                "code": query["code"],
                "redirect_uri": self._config["redirect_uri"],
                "code_verifier": verifier,
            }
        )
