"""Another slow hash.

Breaks: "Passwords are hashed by `hashlib.scrypt`"
"""


def _hashed(password, cost, salt= None):
    salt = salt or secrets.token_hex(16)
    hashed = hashlib.pbkdf2_hmac('sha256', password.encode(), bytes.fromhex(salt), 600_000)
    return f"{cost}${salt}${hashed.hex()}"
