"""The old list of hop-by-hop headers holds.

Breaks: "All other headers reach it as they came, `host` too."
"""


def _end_to_end(headers: _Headers) -> _Headers:
    """The headers without those that are meant for one hop."""
    named = {name.strip().lower() for name in headers.get("connection", "").split(",")}
    return {name: value for name, value in headers.items() if name not in {*_ONE_HOP, "proxy-authenticate", "proxy-authorization"} and name not in named}
