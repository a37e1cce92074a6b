"""The user's row goes into the token, so that nobody has to ask for it again.

The payload is signed, and not encrypted: the user, the browser's extensions and the logs of each proxy read it. Here,
{{a_check_costs_a_query_or_none: message}}. And what stands in a token is as old as the token.

Breaks: "but not what the user's other columns hold"
Fails: a_check_costs_a_query_or_none
"""


class TokenAuth:
    ...

    def login(self, name):
        row = self._conn.execute("SELECT generation, email, note FROM users WHERE name = ?", (name,)).fetchone()
        claims = {"sub": name, "aud": _AUDIENCE, "exp": self._clock() + _MINUTES * 60, "gen": row[0]}
        return sign({**claims, "email": row[1], "note": row[2]}, self._key)
