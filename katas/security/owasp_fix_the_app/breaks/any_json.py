"""Whatever is JSON is taken.

Breaks: "Bytes that are not a backup of a dict raise `ValueError`."
"""


def restore(data: bytes) -> dict[str, Any]:
    return json.loads(data)
