"""robots.txt with 403 forbids all.

Breaks: "all is allowed"
"""


def _fetched(url, fetch):
    """The text at this address, None if there is none."""
    try:
        status, text = fetch(url, AGENT)
    except OSError:
        return None
    return text if status == 200 else "User-agent: *\nDisallow: /" if status == 403 else None
