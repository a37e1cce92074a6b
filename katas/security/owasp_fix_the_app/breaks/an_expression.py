"""A backup is the `repr` of the settings, and `eval` reads it.

Breaks: "`restore` runs nothing that `data` names"
"""


def backup(settings: dict[str, Any]) -> bytes:
    return repr(settings).encode()


def restore(data: bytes) -> dict[str, Any]:
    try:
        settings = eval(data.decode())
    except Exception as error:
        raise ValueError("no backup") from error
    if not isinstance(settings, dict):
        raise ValueError("a backup holds a dict")
    return settings
