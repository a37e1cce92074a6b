"""A refresh that is refused returns the old tokens.

Breaks: "or raises `LoginRefused` as above"
Fails: tokens_are_refreshed
"""


class Client:
    ...

    def refresh(self, tokens):
        form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
        try:
            return {"refresh_token": tokens["refresh_token"], **self._tokens(form)}
        except LoginRefused:
            return dict(tokens)
