"""Each answer has an ETag of its own.

Breaks: "and not otherwise"
"""


def _etag(note: _Note) -> str:
    """Another text for each answer."""
    return '"' + __import__("secrets").token_hex(8) + '"'
