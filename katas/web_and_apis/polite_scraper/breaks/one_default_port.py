"""80 is every scheme's port.

Breaks: "default port (80 for http, 443 for https)"
Fails: an_address_has_many_spellings
"""


def _normalized(url):
    """One spelling for all spellings of an address; raises ValueError if it is none."""
    parts = urlsplit(urldefrag(url).url)
    host = parts.hostname or ""
    if parts.port is not None and parts.port != 80:
        host = f"{host}:{parts.port}"
    return urlunsplit((parts.scheme, host, parts.path or "/", parts.query, ""))
