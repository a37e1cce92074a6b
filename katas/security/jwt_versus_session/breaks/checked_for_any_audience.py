"""A check accepts tokens for others.

Breaks: "or not for"
"""


class TokenAuth:
    ...

    def _claims(self, token):
        try:
            return verify(token, self._key, self._clock(), json.loads(_decode(token.split('.')[1])).get('aud'))
        except (InvalidToken, ValueError, LookupError, AttributeError, RecursionError):
            return None
