"""Passwords are Latin-1.

Breaks: "Both can be any text that UTF-8 can encode."
"""


def _hashed(password, cost, salt= None):
    salt = salt or secrets.token_hex(16)
    hashed = hashlib.scrypt(password.encode("latin-1", "replace"), salt=bytes.fromhex(salt), n=cost, r=8, p=5)
    return f"{cost}${salt}${hashed.hex()}"
