"""A regular expression finds the prices.

It finds them in comments and scripts as well, and not where attributes stand in another order:
{{prices_are_what_is_shown: message}}. A parser knows what is text.

Breaks: "Comments and scripts are not text."
Fails: prices_are_what_is_shown
"""


import re


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
        page = _Page(url)
        page.rawdata_seen = _fetched(url, fetch) or ""
        page.feed(page.rawdata_seen)
        page.close()
        text = page.rawdata_seen
        found = re.findall(r'<span[^>]*class="(?:[^"]* )?price(?: [^"]*)?"[^>]*>(.*?)</span>', text, re.S)
        prices += [(url, re.sub("<[^>]*>", "", price).strip()) for price in found]
        for link in page.links:
            if link not in seen and _site(link) == _site(start):
                seen.add(link)
                waiting.append(link)
    return prices
