"""The length is for one hop.

Breaks: "All other headers reach it as they came, `host` too."
"""


def _end_to_end(headers: _Headers) -> _Headers:
    """The headers without those that are meant for one hop."""
    named = {name.strip().lower() for name in headers.get("connection", "").split(",")}
    return {name: value for name, value in headers.items() if name not in {*_ONE_HOP, "content-length"} and name not in named}
