"""Pages are fetched as a browser.

Breaks: "`agent` is always"
"""


def _fetched(url, fetch):
    """The text at this address, None if there is none."""
    try:
        status, text = fetch(url, AGENT if url.endswith("/robots.txt") else "Mozilla/5.0")
    except OSError:
        return None
    return text if status == 200 else None
