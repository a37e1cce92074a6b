"""A crawler that is polite, complete and finite: prices from the pages of one site."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

AGENT = "pricebot"

_DEFAULT_PORTS = {"http": 80, "https": 443}


def crawl(
    start: str, fetch: Callable[[str, str], tuple[int, str]], pause: Callable[[float], None], max_pages: int
) -> list[tuple[str, str]]:
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
        page.feed(_fetched(url, fetch) or "")
        page.close()
        prices += [(url, price) for price in page.prices]
        for link in page.links:
            if link not in seen and _site(link) == _site(start):
                seen.add(link)
                waiting.append(link)
    return prices


class _Page(HTMLParser):
    """Links and prices of a page."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self._price: list[str] | None = None
        self._inner_spans = 0
        self._in_code = False
        self.links: list[str] = []
        self.prices: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        href = values.get("href")
        if tag == "a" and href is not None:
            with contextlib.suppress(ValueError):  # no address, and nothing to follow
                self.links.append(_normalized(urljoin(self._url, href)))
        if tag in ("script", "style"):
            self._in_code = True
        if tag == "span" and self._price is not None:
            self._inner_spans += 1
        elif tag == "span" and "price" in (values.get("class") or "").split():
            self._price = []

    def handle_data(self, data: str) -> None:
        if self._price is not None and not self._in_code:
            self._price.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._in_code = False
        if tag != "span" or self._price is None:
            return
        if self._inner_spans:
            self._inner_spans -= 1
        else:
            self.prices.append("".join(self._price).strip())
            self._price = None


def _fetched(url: str, fetch: Callable[[str, str], tuple[int, str]]) -> str | None:
    """The text at this address, None if there is none."""
    try:
        status, text = fetch(url, AGENT)
    except OSError:
        return None
    return text if status == 200 else None


def _normalized(url: str) -> str:
    """One spelling for all spellings of an address; raises ValueError if it is none."""
    parts = urlsplit(urldefrag(url).url)
    host = parts.hostname or ""
    if parts.port is not None and parts.port != _DEFAULT_PORTS.get(parts.scheme):
        host = f"{host}:{parts.port}"
    return urlunsplit((parts.scheme, host, parts.path or "/", parts.query, ""))


def _site(url: str) -> tuple[str, str]:
    return urlsplit(url)[:2]
