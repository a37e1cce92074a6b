"""Long passwords are cut, as no hash takes more than 72 bytes.

That is bcrypt's limit. scrypt takes any length, and where a password is cut, all that begin alike are the same:
{{honest_users_log_in: message}}. With bcrypt, hash the password first, or refuse long ones; do not cut in silence.

Fails: honest_users_log_in
"""


def _hashed(password, cost, salt=None):
    salt = salt or secrets.token_hex(16)
    hashed = hashlib.scrypt(password.encode()[:72], salt=bytes.fromhex(salt), n=cost, r=8, p=5)
    return f"{cost}${salt}${hashed.hex()}"
