"""A token is refused two logouts later.

Breaks: "ends all tokens of this user that exist now, for `check_now`"
"""


class TokenAuth:
    ...

    def check_now(self, token):
        claims = self._claims(token)
        return claims["sub"] if claims and claims["gen"] + 1 >= (self._generation(claims["sub"]) or 0) else None
