"""What connection names has small letters.

Breaks: "in letters of either case"
"""


def _end_to_end(headers):
    """The headers without those that are meant for one hop."""
    named = {name.strip() for name in headers.get("connection", "").split(",")}
    return {name: value for name, value in headers.items() if name not in _ONE_HOP and name not in named}
