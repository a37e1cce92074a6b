"""The browser comes back with a code.

It comes back with an error if the user says no, and KeyError is what the user sees: {{what_is_refused_is_no_login: message}}.

Breaks: "if there is an `error`, or no `code`, or an empty one"
Fails: what_is_refused_is_no_login, an_answer_belongs_to_its_browser
"""


class Client:
    ...

    def callback(self, session, query):
        verifier = session.get("logins", {}).pop(query.get("state"), None)
        if verifier is None:
            raise LoginRefused("this login did not begin here, or has ended")
        if query.get("iss") != self._config["issuer"]:
            raise LoginRefused("this answer is from another provider")
        return self._tokens(
            {
                "grant_type": "authorization_code",
                "code": query["code"],
                "redirect_uri": self._config["redirect_uri"],
                "code_verifier": verifier,
            }
        )
