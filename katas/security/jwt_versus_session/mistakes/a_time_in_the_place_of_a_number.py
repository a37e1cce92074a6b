"""The table says since when tokens are good, and the token says when it was made.

Two things that happen in the same second cannot be told apart. Either tokens from before the logout stay good, or the
login right after it is refused: {{everywhere_means_every_token: message}}. A number that counts up has no such second.

Breaks: "A login after it, even in the same second, gives a good token"
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
        return claims["sub"] if since is not None and claims["iat"] > since else None

    def log_out_everywhere(self, name):
        with self._conn:
            self._conn.execute("UPDATE users SET generation = ? WHERE name = ?", (self._clock(), name))
