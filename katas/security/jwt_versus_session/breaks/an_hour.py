"""A token is good for an hour.

Breaks: "`exp`, which is `clock() + 900`"
"""


class TokenAuth:
    ...

    def login(self, name):
        claims = {"sub": name, "aud": _AUDIENCE, "exp": self._clock() + 3600, "gen": self._generation(name)}
        return sign(claims, self._key)
