"""connection names one header.

Breaks: "with commas"
"""


def _end_to_end(headers):
    """The headers without those that are meant for one hop."""
    named = {headers.get("connection", "").strip().lower()}
    return {name: value for name, value in headers.items() if name not in _ONE_HOP and name not in named}
