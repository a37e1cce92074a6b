"""The state was ours, so the answer is from our provider.

The state passed through the browser, and with two providers one can send the browser back with the other's code:
{{what_is_refused_is_no_login: message}}. The parameter `iss` says who answered (RFC 9207).

Breaks: "then another provider has answered"
Fails: what_is_refused_is_no_login
"""


class Client:
    ...

    def callback(self, session, query):
        verifier = session.get("logins", {}).pop(query.get("state"), None)
        if verifier is None:
            raise LoginRefused("this login did not begin here, or has ended")
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
