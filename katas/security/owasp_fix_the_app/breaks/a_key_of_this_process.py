"""A pickle is signed with a key that is drawn at the start.

Breaks: "in another process as well"
"""


import hmac
import pickle
import secrets

_KEY = secrets.token_bytes(32)


def backup(settings: dict[str, Any]) -> bytes:
    data = pickle.dumps(settings)
    return hmac.digest(_KEY, data, "sha256") + data


def restore(data: bytes) -> dict[str, Any]:
    if not hmac.compare_digest(data[:32], hmac.digest(_KEY, data[32:], "sha256")):
        raise ValueError("no backup of ours")
    settings = pickle.loads(data[32:])
    if not isinstance(settings, dict):
        raise ValueError("a backup holds a dict")
    return settings
