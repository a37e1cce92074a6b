"""The start is fetched in any case.

Breaks: "At most `max_pages` pages are fetched"
"""


def crawl(start, fetch, pause, max_pages):
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
        prices += [(url, price) for price in page.prices]
        if pages >= max_pages:
            break
        for link in page.links:
            if link not in seen and _site(link) == _site(start):
                seen.add(link)
                waiting.append(link)
    return prices
