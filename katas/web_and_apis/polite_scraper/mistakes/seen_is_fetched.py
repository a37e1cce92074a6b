"""A page is noted as seen when it is fetched.

It may wait in the queue several times by then: {{no_page_is_fetched_twice: message}}. Note it when it is put in.

Breaks: "No address is fetched twice"
Fails: no_page_is_fetched_twice, the_crawl_ends
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
        pages += 1
        seen.add(url)
        page = _Page(url)
        page.feed(_fetched(url, fetch) or "")
        page.close()
        prices += [(url, price) for price in page.prices]
        for link in page.links:
            if link not in seen and _site(link) == _site(start):
                waiting.append(link)
    return prices
