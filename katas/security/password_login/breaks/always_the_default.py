"""The cost is that of the file.

Breaks: "with `n=cost, r=8, p=5`"
"""


def _hashed(password, cost, salt= None):
    salt = salt or secrets.token_hex(16)
    hashed = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=5)
    return f"{cost}${salt}${hashed.hex()}"
