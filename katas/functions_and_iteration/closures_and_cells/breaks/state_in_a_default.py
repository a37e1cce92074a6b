"""What remains is kept in a default argument, which all calls share.

Breaks: "Each call of `make_quota` makes a quota of its own."
"""


def make_quota(limit, state={}):
    state["remaining"] = limit

    def take(n):
        if n > state["remaining"]:
            return False
        state["remaining"] -= n
        return True

    def left():
        return state["remaining"]

    return take, left
