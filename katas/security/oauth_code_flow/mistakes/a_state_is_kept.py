"""The state is right, so the answer is good.

It was right before as well: {{an_answer_belongs_to_its_browser: message}}. Addresses stay in histories and logs. A state is used up by the first
callback, whatever comes of it.

Breaks: "A state is good for one callback, whatever comes of it."
Fails: an_answer_belongs_to_its_browser
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
        return self._tokens(
            {
                "grant_type": "authorization_code",
                "code": query["code"],
                "redirect_uri": self._config["redirect_uri"],
                "code_verifier": verifier,
            }
        )
