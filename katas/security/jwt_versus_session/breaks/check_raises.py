"""A check raises for a token that is not good.

Breaks: "or `None` if the token is not good now"
"""


class TokenAuth:
    ...

    def _claims(self, token):
        try:
            return verify(token, self._key, self._clock(), _AUDIENCE)
        except InvalidToken:
            raise
