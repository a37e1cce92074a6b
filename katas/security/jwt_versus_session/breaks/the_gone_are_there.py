"""A user who is gone has the generation 0, or any.

Breaks: "and for one whose user is gone"
"""


class TokenAuth:
    ...

    def check_now(self, token):
        claims = self._claims(token)
        return claims["sub"] if claims and self._generation(claims["sub"]) in (claims["gen"], None) else None
