"""What stands behind `#` is a part of the address.

It is a place in the page, and browsers do not even send it: {{no_page_is_fetched_twice: message}}. `urldefrag`
takes it off.

Breaks: "Links that differ only in their fragment are one page, and are fetched without it."
Fails: no_page_is_fetched_twice
"""


def _normalized(url):
    """One spelling for all spellings of an address; raises ValueError if it is none."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.port is not None and parts.port != _DEFAULT_PORTS.get(parts.scheme):
        host = f"{host}:{parts.port}"
    return urlunsplit((parts.scheme, host, parts.path or "/", parts.query, parts.fragment))
