"""The exchange has no redirect_uri.

Breaks: "`grant_type` (`authorization_code`), `code`, `redirect_uri`, `client_id`, `client_secret` and `code_verifier`"
"""


class Client:
    ...

    def callback(self, session, query):
        verifier = session.get("logins", {}).pop(query.get("state"), None)
        if verifier is None:
            raise LoginRefused("this login did not begin here, or has ended")
        if query.get("iss") != self._config["issuer"]:
            raise LoginRefused("this answer is from another provider")
        if "error" in query or not query.get("code"):
            raise LoginRefused(query.get("error", "no code"))
        return self._tokens({"grant_type": "authorization_code", "code": query["code"], "code_verifier": verifier})
