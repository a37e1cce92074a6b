"""A list of pairs is taken for a dict.

Breaks: "Bytes that are not a backup of a dict raise `ValueError`."
"""


def restore(data: bytes) -> dict[str, Any]:
    return dict(json.loads(data))
