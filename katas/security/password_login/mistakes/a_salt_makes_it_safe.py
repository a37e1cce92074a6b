"""SHA-256 with a salt is a secure password hash.

The salt stops tables that were made beforehand. It does not slow anybody down: graphics cards try billions of such
hashes in a second. Here, {{each_attempt_costs_one_slow_hash: message}}. A password hash is slow and takes memory by
design.

Breaks: "Passwords are hashed by `hashlib.scrypt` with `n=cost, r=8, p=5`"
Fails: each_attempt_costs_one_slow_hash, a_raised_cost_locks_nobody_out
"""


def _hashed(password, cost, salt=None):
    salt = salt or secrets.token_hex(16)
    return f"{cost}${salt}${hashlib.sha256((salt + password).encode()).hexdigest()}"
