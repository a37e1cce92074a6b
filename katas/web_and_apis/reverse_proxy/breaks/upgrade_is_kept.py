"""upgrade goes on.

Breaks: "`trailer`, `transfer-encoding`, `upgrade`"
"""


def _end_to_end(headers):
    """The headers without those that are meant for one hop."""
    named = {name.strip().lower() for name in headers.get("connection", "").split(",")}
    return {name: value for name, value in headers.items() if (name == "upgrade" or name not in _ONE_HOP) and name not in named}
