"""A token is older than the logout if its time is earlier.

Two things that happen in the same second have the same time, and the token from just before the logout stays good. Here,
{{everywhere_means_every_token: message}}. A number that counts up tells which came first.

Breaks: "ends all tokens of this user that exist now, for `check_now`"
Fails: everywhere_means_every_token
"""


class TokenAuth:
    ...

    def login(self, name):
        now = self._clock()
        return sign({"sub": name, "aud": _AUDIENCE, "exp": now + _MINUTES * 60, "iat": now}, self._key)

    def check_now(self, token):
        claims = self._claims(token)
        if claims is None:
            return None
        since = self._generation(claims["sub"])
        return claims["sub"] if since is not None and claims["iat"] >= since else None

    def log_out_everywhere(self, name):
        with self._conn:
            self._conn.execute("UPDATE users SET generation = ? WHERE name = ?", (self._clock(), name))
