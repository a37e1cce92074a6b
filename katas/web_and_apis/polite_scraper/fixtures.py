"""A shop's site that notes who asks for what, and when."""

from __future__ import annotations

from typing import Any

from katabook import called, fail, raised_at

HOME = "http://shop.example"


class Site:
    """What `fetch` and `pause` lead to. log: all of it in order, addresses and pauses."""

    def __init__(self, pages: dict[str, Any], robots: Any = None) -> None:
        self.pages = {(path if "://" in path else HOME + path): page for path, page in pages.items()}
        if robots is not None:
            self.pages[HOME + "/robots.txt"] = robots
        self.log: list[Any] = []
        self.agents: list[str] = []

    def fetch(self, url: str, agent: str) -> tuple[int, str]:
        self.log.append(url)
        self.agents.append(agent)
        if len(self.log) > 2000:
            fail("2,000 requests and pauses, and no end of the crawl is in sight", call="crawl(…)")
        page = self.pages.get(url, (404, "no such page"))
        if isinstance(page, BaseException):
            raise page
        return page if isinstance(page, tuple) else (200, page)

    def pause(self, seconds: float) -> None:
        self.log.append(seconds)

    @property
    def fetched(self) -> list[str]:
        """The addresses, the site's own as paths, without its robots.txt."""
        return [short(url) for url in self.log if isinstance(url, str) and url != HOME + "/robots.txt"]


def short(url: str) -> str:
    return url.removeprefix(HOME) if url.startswith(HOME + "/") else url


def crawl(solution: Any, site: Site, start: str = HOME + "/", max_pages: int = 100) -> Any:
    """Crawl, and see that a list comes out."""
    call = f"crawl({start!r}, fetch, pause, {max_pages})"
    try:
        prices = called(solution.crawl, start, site.fetch, site.pause, max_pages)
    except Exception as problem:
        place = raised_at(problem)
        if place is None:
            raise
        fail(f"the crawl ended with {type(problem).__name__}: {str(problem)[:60]}", call=call, place=place)
    if not isinstance(prices, list):
        fail(f"crawl returned {'None' if prices is None else 'a ' + type(prices).__name__}, not a list", call=call, place=solution.crawl)
    return prices


def links(*hrefs: str) -> str:
    return "".join(f'<p><a href="{href}">here</a>' for href in hrefs)


def price(text: str) -> str:
    return f'<span class="price">{text}</span>'
