"""Every 2xx is a page.

Breaks: "than 200, or an `OSError`, a page is empty"
"""


def _fetched(url, fetch):
    """The text at this address, None if there is none."""
    try:
        status, text = fetch(url, AGENT)
    except OSError:
        return None
    return text if status // 100 == 2 else None
