"""Two hashes are compared with `==`.

It stops at the first letter that differs. For hashes with a secret salt that is hard to use; `compare_digest` takes
equally long for all, costs nothing, and nobody has to think about it. Here, {{each_attempt_costs_one_slow_hash:
message}}.

Breaks: "Each of these calls compares by `hmac.compare_digest`."
Fails: each_attempt_costs_one_slow_hash
"""


def _fits(password, stored):
    cost, salt, _ = stored.split("$")
    return _hashed(password, int(cost), salt) == stored
