"""Only a login that worked uses up its state.

Breaks: "A state is good for one callback, whatever comes of it."
"""


class Client:
    ...

    def callback(self, session, query):
        verifier = session.get("logins", {}).get(query.get("state"))
        if verifier is None:
            raise LoginRefused("this login did not begin here, or has ended")
        if query.get("iss") != self._config["issuer"]:
            raise LoginRefused("this answer is from another provider")
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
        del session["logins"][query["state"]]
        return tokens
