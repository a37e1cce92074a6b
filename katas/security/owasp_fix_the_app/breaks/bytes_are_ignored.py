"""Bytes that are no text are left out.

Breaks: "Bytes that are not a backup of a dict raise `ValueError`."
"""


def restore(data: bytes) -> dict[str, Any]:
    settings = json.loads(data.decode("utf-8", "ignore"))
    if not isinstance(settings, dict):
        raise ValueError("a backup holds a dict")
    return settings
