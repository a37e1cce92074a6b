"""Backups are kept in the process, and the bytes are a number.

Breaks: "in another process as well"
"""


_kept: list[dict[str, Any]] = []


def backup(settings: dict[str, Any]) -> bytes:
    _kept.append(settings)
    return str(len(_kept) - 1).encode()


def restore(data: bytes) -> dict[str, Any]:
    if not data.isdigit() or int(data) >= len(_kept):
        raise ValueError("no backup")
    return _kept[int(data)]
