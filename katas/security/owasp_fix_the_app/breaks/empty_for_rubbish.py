"""Rubbish makes empty settings.

Breaks: "Bytes that are not a backup of a dict raise `ValueError`."
"""


def restore(data: bytes) -> dict[str, Any]:
    try:
        settings = json.loads(data)
    except ValueError:
        return {}
    if not isinstance(settings, dict):
        raise ValueError("a backup holds a dict")
    return settings
