"""If a page cannot be fetched, something is wrong, and the crawl stops.

One page in a thousand is: {{the_crawl_ends: message}}. The other pages are fine.

Breaks: "and the crawl goes on"
Fails: the_crawl_ends, robots_txt_is_obeyed, the_site_gets_its_rest
"""


def _fetched(url, fetch):
    status, text = fetch(url, AGENT)
    return text if status == 200 else None
