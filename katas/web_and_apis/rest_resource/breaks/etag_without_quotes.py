"""No quotes.

Breaks: "An answer 200 for a single note has an `ETag`"
Fails: the_second_editor_is_told
"""


def _etag(note: _Note) -> str:
    """Another text for each state of a note."""
    return f'{hashlib.sha256(json.dumps(note).encode()).hexdigest()}'
