"""te goes on.

Breaks: "`connection`, `keep-alive`, `proxy-connection`, `te`,"
"""


def _end_to_end(headers):
    """The headers without those that are meant for one hop."""
    named = {name.strip().lower() for name in headers.get("connection", "").split(",")}
    return {name: value for name, value in headers.items() if (name == "te" or name not in _ONE_HOP) and name not in named}
