"""The salt has eight bytes.

Breaks: "16 random bytes of salt or more"
"""


def _hashed(password, cost, salt= None):
    salt = salt or secrets.token_hex(8)
    hashed = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=cost, r=8, p=5)
    return f"{cost}${salt}${hashed.hex()}"
