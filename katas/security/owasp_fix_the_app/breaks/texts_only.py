"""All values come back as text.

Breaks: "from which `restore(data)` makes equal settings"
"""


def backup(settings: dict[str, Any]) -> bytes:
    return json.dumps({name: str(value) for name, value in settings.items()}).encode()
