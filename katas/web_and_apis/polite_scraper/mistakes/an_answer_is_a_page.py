"""What `fetch` returns is the page.

With a 404 or 500 it is an error page, and its prices and links are no offers: {{the_crawl_ends: message}}. Look at
the status first.

Breaks: "With another status"
Fails: the_crawl_ends, robots_txt_is_obeyed
"""


def _fetched(url, fetch):
    """The text at this address, None if there is none."""
    try:
        status, text = fetch(url, AGENT)
    except OSError:
        return None
    return text
