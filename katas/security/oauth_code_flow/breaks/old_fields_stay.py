"""refresh returns the old answer with the new one laid over it.

Breaks: "It returns the new answer"
Fails: tokens_are_refreshed
"""


class Client:
    ...

    def refresh(self, tokens):
        form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
        return {**tokens, **self._tokens(form)}
