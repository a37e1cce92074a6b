"""A check has to know whether the user was logged out, so it asks.

Then it costs what a session costs, and the token is only a longer cookie: here, {{a_check_costs_a_query_or_none:
message}}. Ask where it matters, and let the rest live with the few minutes.

Breaks: "It sends no statement."
Fails: a_check_costs_a_query_or_none
"""


class TokenAuth:
    ...

    def check(self, token):
        return self.check_now(token)
