"""Only a timeout is an empty page.

Breaks: "With another status"
"""


def _fetched(url, fetch):
    """The text at this address, None if there is none."""
    try:
        status, text = fetch(url, AGENT)
    except TimeoutError:
        return None
    return text if status == 200 else None
