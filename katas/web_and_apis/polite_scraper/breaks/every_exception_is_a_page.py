"""Whatever fetch raises is an empty page.

Breaks: "Any other exception reaches the caller."
"""


def _fetched(url, fetch):
    try:
        status, text = fetch(url, AGENT)
    except Exception:
        return None
    return text if status == 200 else None
