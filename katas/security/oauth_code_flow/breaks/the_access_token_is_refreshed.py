"""The access token is sent along.

Breaks: "posts `grant_type` (`refresh_token`), `refresh_token`, `client_id` and `client_secret`"
Fails: tokens_are_refreshed
"""


class Client:
    ...

    def refresh(self, tokens):
        form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"], "access_token": tokens["access_token"]}
        return {"refresh_token": tokens["refresh_token"], **self._tokens(form)}
