"""Headers without a value are dropped.

Breaks: "All other headers reach it as they came, `host` too."
"""


def _end_to_end(headers):
    """The headers without those that are meant for one hop."""
    named = {name.strip().lower() for name in headers.get("connection", "").split(",")}
    return {name: value for name, value in headers.items() if value and name not in _ONE_HOP and name not in named}
