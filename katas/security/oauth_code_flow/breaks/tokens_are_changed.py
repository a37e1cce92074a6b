"""refresh changes what it was given.

Breaks: "It returns the new answer"
Fails: tokens_are_refreshed
"""


class Client:
    ...

    def refresh(self, tokens):
        tokens.update(self._tokens({"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}))
        return tokens
