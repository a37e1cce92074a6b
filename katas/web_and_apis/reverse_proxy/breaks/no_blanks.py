"""connection has no blanks.

Breaks: "and those that `connection` names"
"""


def _end_to_end(headers):
    """The headers without those that are meant for one hop."""
    named = {name.lower() for name in headers.get("connection", "").split(",")}
    return {name: value for name, value in headers.items() if name not in _ONE_HOP and name not in named}
