"""robots.txt is asked about `*`, which is everybody.

`*` is everybody who has no rules of their own: {{robots_txt_is_obeyed: message}}. Ask with your own name, the one
that you fetch with.

Breaks: "Nothing that it forbids to `pricebot` is fetched."
Fails: robots_txt_is_obeyed, the_site_gets_its_rest
"""


def crawl(start, fetch, pause, max_pages):
    """The prices of a site as pairs of address and text, in the order in which its pages were fetched."""
    start = _normalized(start)
    rules, robots = urljoin(start, "/robots.txt"), RobotFileParser()
    robots.parse((_fetched(rules, fetch) or "").splitlines())
    delay = robots.crawl_delay("*")
    waiting, seen, prices = deque([start]), {start, rules}, []
    pages = 0
    while waiting and pages < max_pages:
        url = waiting.popleft()
        if not robots.can_fetch("*", url):
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
