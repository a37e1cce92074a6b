"""robots.txt is for search engines.

It is for every program that asks on its own, and the owner sees who kept to it: {{robots_txt_is_obeyed: message}}.

Fails: robots_txt_is_obeyed, the_site_gets_its_rest, the_crawl_ends
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
