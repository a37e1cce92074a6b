"""p is 1.

Breaks: "with `n=cost, r=8, p=5`"
"""


def _hashed(password, cost, salt= None):
    salt = salt or secrets.token_hex(16)
    hashed = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=cost, r=8, p=1)
    return f"{cost}${salt}${hashed.hex()}"
