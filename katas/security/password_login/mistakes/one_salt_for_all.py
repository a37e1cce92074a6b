"""There has to be a salt, whichever it is.

If all have the same, or one that follows from the password, equal passwords have equal hashes, and one table of guesses
opens all accounts at once: {{each_attempt_costs_one_slow_hash: message}}. A salt is random, new for each password, and
stored beside the hash. (A secret that is the same for all is called a pepper. It comes in addition, and is not kept in
the database.)

Breaks: "16 random bytes of salt or more, new for each user"
Fails: each_attempt_costs_one_slow_hash, a_stolen_copy_opens_nothing
"""

_SALT = secrets.token_hex(16)


def _hashed(password, cost, salt=None):
    hashed = hashlib.scrypt(password.encode(), salt=bytes.fromhex(_SALT), n=cost, r=8, p=5)
    return f"{cost}${_SALT}${hashed.hex()}"
