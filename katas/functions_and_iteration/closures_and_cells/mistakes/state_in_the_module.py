"""What two functions share belongs at the top of the module, with `global`.

A module has one variable of that name, whoever calls `make_quota`: the quotas of two customers stood at
{{each_quota_is_its_own: left() of two quotas, 10 and 20}}. A local variable of `make_quota` is made anew by each call, and
`nonlocal` reaches it.

Fails: each_quota_is_its_own
"""

_remaining = 0


def make_quota(limit):
    global _remaining
    _remaining = limit

    def take(n):
        global _remaining
        if n > _remaining:
            return False
        _remaining -= n
        return True

    def left():
        return _remaining

    return take, left
