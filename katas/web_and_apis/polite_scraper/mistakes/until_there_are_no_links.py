"""The crawl ends when there are no links left.

A calendar has another one for ever: {{the_crawl_ends: message}}. Count pages, and stop.

Breaks: "At most `max_pages` pages are fetched"
Fails: the_crawl_ends, the_site_gets_its_rest
"""


def crawl(start, fetch, pause, max_pages):
    """The prices of a site as pairs of address and text, in the order in which its pages were fetched."""
    start = _normalized(start)
    rules, robots = urljoin(start, "/robots.txt"), RobotFileParser()
    robots.parse((_fetched(rules, fetch) or "").splitlines())
    delay = robots.crawl_delay(AGENT)
    waiting, seen, prices = deque([start]), {start, rules}, []
    pages = 0
    while waiting:
        url = waiting.popleft()
        if not robots.can_fetch(AGENT, url):
            continue
        pause(1 if delay is None else float(delay))
        pages += 1
        page = _Page(url)
        page.feed(_fetched(url, fetch) or "")
        page.close()
        prices += [(url, price) for price in page.prices]
        for link in page.links:
            if link not in seen and _site(link) == _site(start):
                seen.add(link)
                waiting.append(link)
    return prices
