"""Passwords are normalized.

Breaks: "Both can be any text that UTF-8 can encode."
"""

import unicodedata


def _hashed(password, cost, salt= None):
    salt = salt or secrets.token_hex(16)
    hashed = hashlib.scrypt(unicodedata.normalize("NFKC", password).encode(), salt=bytes.fromhex(salt), n=cost, r=8, p=5)
    return f"{cost}${salt}${hashed.hex()}"
