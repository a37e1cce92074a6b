"""The default port makes another page.

Breaks: "do not make another page"
Fails: an_address_has_many_spellings
"""


def _normalized(url):
    """One spelling for all spellings of an address; raises ValueError if it is none."""
    parts = urlsplit(urldefrag(url).url)
    host = parts.hostname or ""
    if parts.port is not None:
        host = f"{host}:{parts.port}"
    return urlunsplit((parts.scheme, host, parts.path or "/", parts.query, ""))
