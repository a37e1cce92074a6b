"""An empty path is another page.

Breaks: "an empty path do not make another page"
Fails: an_address_has_many_spellings
"""


def _normalized(url):
    """One spelling for all spellings of an address; raises ValueError if it is none."""
    parts = urlsplit(urldefrag(url).url)
    host = parts.hostname or ""
    if parts.port is not None and parts.port != _DEFAULT_PORTS.get(parts.scheme):
        host = f"{host}:{parts.port}"
    return urlunsplit((parts.scheme, host, parts.path, parts.query, ""))
