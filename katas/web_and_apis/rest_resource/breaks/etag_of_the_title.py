"""The body does not count.

Breaks: "that changes when the note does"
Fails: the_second_editor_is_told
"""


def _etag(note: _Note) -> str:
    """Another text for each state of a note."""
    return f'"{hashlib.sha256(json.dumps(note["title"]).encode()).hexdigest()}"'
