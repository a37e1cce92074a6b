"""Without a new refresh token there is none.

Breaks: "If the answer has no `refresh_token`, the old one goes on being good and is in what it returns."
Fails: tokens_are_refreshed
"""


class Client:
    ...

    def refresh(self, tokens):
        return self._tokens({"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]})
