"""Empty pages do not count.

Breaks: "Empty ones count."
"""


def crawl(start, fetch, pause, max_pages):
    """The prices of a site as pairs of address and text, in the order in which its pages were fetched."""
    start = _normalized(start)
    rules, robots = urljoin(start, "/robots.txt"), RobotFileParser()
    robots.parse((_fetched(rules, fetch) or "").splitlines())
    delay = robots.crawl_delay(AGENT)
    waiting, seen, prices = deque([start]), {start, rules}, []
    pages = 0
    while waiting and pages < max_pages:
        url = waiting.popleft()
        if not robots.can_fetch(AGENT, url):
            continue
        pause(1 if delay is None else float(delay))
        page = _Page(url)
        text = _fetched(url, fetch) or ""
        pages += bool(text)
        page.feed(text)
        page.close()
        prices += [(url, price) for price in page.prices]
        for link in page.links:
            if link not in seen and _site(link) == _site(start):
                seen.add(link)
                waiting.append(link)
    return prices
