"""The code is exchanged before the answer is looked at.

Breaks: "In these cases nothing is posted."
"""


class Client:
    ...

    def callback(self, session, query):
        verifier = session.get("logins", {}).pop(query.get("state"), None)
        if verifier is None:
            raise LoginRefused("this login did not begin here, or has ended")
        if "error" in query or not query.get("code"):
            raise LoginRefused(query.get("error", "no code"))
        tokens = self._tokens(
            {
                "grant_type": "authorization_code",
                "code": query["code"],
                "redirect_uri": self._config["redirect_uri"],
                "code_verifier": verifier,
            }
        )
        if query.get("iss") != self._config["issuer"]:
            raise LoginRefused("this answer is from another provider")
        return tokens
