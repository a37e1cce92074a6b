"""Each token is entered into a table, so that it can be struck off.

That is a session with a longer name: a write for each login and a query for each check. Here,
{{a_check_costs_a_query_or_none: message}}. One number for each user is enough to end all of that user's tokens.

Breaks: "It writes nothing."
Fails: a_check_costs_a_query_or_none
"""


class TokenAuth:
    ...

    def login(self, name):
        claims = {"sub": name, "aud": _AUDIENCE, "exp": self._clock() + _MINUTES * 60, "gen": self._generation(name)}
        token = sign(claims, self._key)
        with self._conn:
            self._conn.execute("CREATE TABLE IF NOT EXISTS tokens (token TEXT, name TEXT)")
            self._conn.execute("INSERT INTO tokens VALUES (?, ?)", (token, name))
        return token
