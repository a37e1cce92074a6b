"""Checks for polite_scraper: what the site's log says, and what the crawl brought home."""

from __future__ import annotations

from typing import Any

from fixtures import HOME, Site, crawl, links, price, short
from katabook import called, check, evidence, expect, fail, why


@check
def pages_are_found_and_read(solution):
    """Pages are found by their links, breadth first, and their prices read.

    A link is written relative to its page. Breadth first means that the pages near the start come first, which matters when there is
    a limit.
    """
    site = Site({
        "/": links("/tea/", "ink?size=1&amp;x=2", "none") + price("1"), "/tea/": links("green", "../pens", "./black", "/") + price("2") + price("3"), "/ink?size=1&x=2": links("?size=2", "//shop.example/deep/er") + price("4"),
        "/tea/green": links("old/2019"), "/pens": price("5"), "/tea/black": price("2"), "/ink?size=2": price("6"), "/deep/er": price("7"), "/tea/old/2019": price("8"),
    })
    prices = crawl(solution, site)
    wanted = ["/", "/tea/", "/ink?size=1&x=2", "/none", "/tea/green", "/pens", "/tea/black", "/ink?size=2", "/deep/er", "/tea/old/2019"]
    evidence("pages in the order of the log", ", ".join(site.fetched))
    if set(site.agents) != {"pricebot"}:
        fail(f"fetch was called with the agent {next(agent for agent in site.agents if agent != 'pricebot')!r}", call="fetch(url, agent)", place=solution.crawl)
    missing, extra = [path for path in wanted if path not in site.fetched], [path for path in site.fetched if path not in wanted]
    if extra:
        fail(f"{extra[0]} was fetched, and no link leads there", call="fetch(url, agent)", place=solution.crawl)
    if missing:
        fail(f"{missing[0]} is linked, and was not fetched", call="fetch(url, agent)", place=solution.crawl)
    if len(set(site.fetched)) == len(site.fetched):
        expect(site.fetched).because("the pages were not fetched in the order in which their links were found").equals(wanted)
    first = [(short(url), text) for url, text in prices]
    expect(sorted(set(first))).because("the prices that were returned are not those of the pages").equals(sorted([("/", "1"), ("/tea/", "2"), ("/tea/", "3"), ("/ink?size=1&x=2", "4"), ("/pens", "5"), ("/tea/black", "2"), ("/ink?size=2", "6"), ("/deep/er", "7"), ("/tea/old/2019", "8")]))
    if len(set(site.fetched)) == len(site.fetched):
        expect(first).because("the prices are not in the order of their pages").equals([("/", "1"), ("/tea/", "2"), ("/tea/", "3"), ("/ink?size=1&x=2", "4"), ("/pens", "5"), ("/tea/black", "2"), ("/ink?size=2", "6"), ("/deep/er", "7"), ("/tea/old/2019", "8")])
    again = Site({"/a/b": links("c"), "/a/c": price("9"), "/": price("1")})
    expect(crawl(solution, again, HOME + "/a/b")).because("the crawl began at /a/b").equals([(HOME + "/a/c", "9")])
    expect(crawl(solution, Site({"/": "no links, no prices"}))).because("the only page has no price").equals([])


@check(after=pages_are_found_and_read)
def no_page_is_fetched_twice(solution):
    """No page is fetched twice.

    Every page links to the start, and a fragment is a place in a page. What counts is the address that is asked for.
    """
    site = Site({
        "/": links("/", "#top", "/a", "/a", "a#x", "/a#y", "./a", "/b/../a", "") + price("1"), "/a": links("/", "/a", "b", "/#end", "http://shop.example/b#z", "#") + price("2"), "/b": links("/a#x", "/robots.txt", "/", "/b#b", "/?x=1") + price("3"), "/?x=1": price("4"),
    })
    prices = crawl(solution, site)
    counts = {path: site.fetched.count(path) for path in dict.fromkeys(site.fetched)}
    if site.log.count(HOME + "/robots.txt") > 1:
        fail("a page links to /robots.txt, and it was fetched once more", call="fetch(url, agent)", place=solution.crawl)
    evidence("times that each page was fetched", counts)
    for path, count in counts.items():
        if "#" in path:
            fail(f"{path} was fetched with its fragment", call="fetch(url, agent)", place=solution.crawl)
        if count > 1:
            fail(f"{path} was fetched {count} times", call="fetch(url, agent)", place=solution.crawl)
    if len(prices) != len(set(prices)):
        fail("a price was returned twice", call="crawl(…)", place=solution.crawl)
    expect(sorted(set(site.fetched))).because("other pages were fetched than those that are linked").equals(["/", "/?x=1", "/a", "/b"])


@check(after=pages_are_found_and_read)
def only_this_site_is_crawled(solution):
    """Only the site itself is crawled.

    A link to somewhere else is somebody else's server, with rules of its own. And not every `href` is the address of a page.
    """
    outside = (
        "http://other.example/", "https://shop.example/", "http://shop.example:8080/", "http://www.shop.example/", "http://shop.example.evil.example/", "//other.example/shop.example/", "mailto:ann@shop.example", "javascript:void(0)",
        "ftp://shop.example/a", "tel:123", "data:text/html,hello", "http://[broken", "http://ann@other.example/", "http://other.example/?u=http://shop.example/", "http://shop.exampl/",
    )
    site = Site({"/": links("/first", *outside, "/last"), "/first": price("1"), "/last": price("2")})
    prices = crawl(solution, site)
    evidence("fetched", ", ".join(site.fetched))
    strange = [url for url in site.fetched if url not in ("/", "/first", "/last")]
    if strange:
        fail(f"{strange[0]} was fetched, which is not of the site http://shop.example", call="fetch(url, agent)", place=solution.crawl)
    expect(prices).because("two pages of the site are linked, before and after links to elsewhere").equals([(HOME + "/first", "1"), (HOME + "/last", "2")])
    other = Site({"http://shop.example:8080/": links("/a", "http://shop.example/b", "http://shop.example:8080/c"), "http://shop.example:8080/a": price("1"), "http://shop.example:8080/c": price("2")})
    prices = crawl(solution, other, "http://shop.example:8080/")
    expect([url for url in other.log if isinstance(url, str)]).because("the crawl began at port 8080").equals([f"http://shop.example:8080/{path}" for path in ("robots.txt", "", "a", "c")])
    not_links = '<link href="/style"><img src="/image"><form action="/send"></form><a name="top">x</a><a href>y</a><base-x href="/base"></base-x><!-- <a href="/old">old</a> --><script>s = \'<a href="/script">\'</script><a data-href="/data">z</a><p href="/p">'
    site = Site({"/": not_links + '<a rel="nofollow" href="/real">x</a>', "/real": price("1")})
    crawl(solution, site)
    evidence("fetched from a page with one link, and much that looks like one", ", ".join(site.fetched))
    strange = [url for url in site.fetched if url not in ("/", "/real")]
    if strange:
        fail(f"{strange[0]} was fetched, and no a tag has that href", call="fetch(url, agent)", place=solution.crawl)
    expect(site.fetched).because("the page has one a tag with an href, and rel=nofollow, which is a link like any other").equals(["/", "/real"])


@check(after=pages_are_found_and_read)
def robots_txt_is_obeyed(solution):
    """What robots.txt forbids is not fetched.

    It is the wish of the owner, who sees in the log who kept to it. Rules for other agents are not yours, and those for `*` are, unless
    there are rules for your name.
    """
    pages = {"/": links("/a", "/private/x", "/b", "/a/secret", "/private"), "/a": links("/private/y") + price("1"), "/b": price("2"), "/private/x": price("3"), "/private/y": price("4"), "/a/secret": price("5"), "/private": price("6")}
    for words, robots, wanted in (
        ("nothing", "", ["/", "/a", "/private/x", "/b", "/a/secret", "/private", "/private/y"]),
        ("/private/ to all", "User-agent: *\nDisallow: /private/\n", ["/", "/a", "/b", "/a/secret", "/private"]),
        ("/a to pricebot, and all to others", "User-agent: *\nDisallow: /\n\nUser-agent: pricebot\nDisallow: /a\n", ["/", "/private/x", "/b", "/private"]),
        ("all to others", "User-agent: greedybot\nDisallow: /\n", ["/", "/a", "/private/x", "/b", "/a/secret", "/private", "/private/y"]),
        ("all but one page to pricebot", "User-agent: PriceBot\r\nAllow: /b\r\nDisallow: /private\r\nDisallow: /a\r\n# bye", ["/", "/b"]),
        ("everything to pricebot", "User-agent: pricebot\nDisallow: /\n", []),
    ):
        site = Site(pages, robots)
        prices = crawl(solution, site)
        evidence(f"robots.txt forbids {words}; fetched", ", ".join(site.fetched) or "nothing")
        if site.log[0] != HOME + "/robots.txt":
            fail(f"the first address to be fetched was {site.log[0]}, and not /robots.txt", call="fetch(url, agent)", place=solution.crawl)
        if site.log.count(HOME + "/robots.txt") > 1:
            fail("/robots.txt was fetched more than once", call="fetch(url, agent)", place=solution.crawl)
        forbidden = [path for path in site.fetched if path not in wanted]
        if forbidden:
            fail(f"robots.txt forbids {words}, and {forbidden[0]} was fetched", call="fetch(url, agent)", place=solution.crawl)
        expect(site.fetched).because(f"robots.txt forbids {words}, and not all that is allowed was fetched").equals(wanted)
        if len({url for url, _ in prices}) != len([path for path in wanted if path != "/"]):
            fail(f"robots.txt forbids {words}, and not the prices of all other pages were returned", call="crawl(…)", place=solution.crawl)
    site = Site({"/tea/green": links("black", "/tea/old"), "/tea/black": price("1"), "/tea/old": price("2"), "/tea/robots.txt": ""}, "User-agent: *\nDisallow: /tea/old\n")
    crawl(solution, site, HOME + "/tea/green")
    if site.log[0] != HOME + "/robots.txt":
        fail(f"the crawl began at /tea/green, and the first address to be fetched was {short(site.log[0])}, and not /robots.txt", call="fetch(url, agent)", place=solution.crawl)
    expect(site.fetched).because("the crawl began at /tea/green, and /robots.txt forbids /tea/old").equals(["/tea/green", "/tea/black"])
    search = Site({"/": links("/find?q=tea", "/find", "/find?page=2", "/tea?q=1"), "/find": price("1")}, "User-agent: *\nDisallow: /find?q=\n")
    crawl(solution, search)
    expect(search.fetched).because("/robots.txt forbids /find?q=, and other pages were fetched than those that are allowed").equals(["/", "/find", "/find?page=2", "/tea?q=1"])
    for words, robots in (("404", (404, "User-agent: *\nDisallow: /")), ("500", (500, "User-agent: *\nDisallow: /")), ("403", (403, "Disallow: /")), ("not there at all", ConnectionError("down"))):
        site = Site(pages, robots)
        crawl(solution, site)
        evidence(f"robots.txt is {words}; pages fetched", len(site.fetched))
        expect(len(site.fetched)).because(f"robots.txt is {words}, which allows all, and not all was fetched").equals(7)


@check(after=pages_are_found_and_read)
def the_site_gets_its_rest(solution):
    """Between two requests there is a pause.

    Forty requests at once look like an attack, and the owner treats them as one. `Crawl-delay` says how much rest the site wants.
    """
    pages = {"/": links("/a", "/forbidden", "/b", "http://other.example/", "/none", "/forbidden/too"), "/a": "", "/b": OSError("broken")}
    forbid = "Disallow: /forbidden\n"
    for words, robots, delay in (
        ("no robots.txt", None, 1), ("no delay", "User-agent: *\n" + forbid, 1), ("a delay of 7 for all", "User-agent: *\nCrawl-delay: 7\n" + forbid, 7),
        ("a delay of 20 for pricebot", "User-agent: *\nCrawl-delay: 3\n\nUser-agent: pricebot\nCrawl-delay: 20\n" + forbid, 20), ("a delay for others", "User-agent: greedybot\nCrawl-delay: 60\n\nUser-agent: *\n" + forbid, 1),
        ("a delay of 0", "User-agent: *\nCrawl-delay: 0\n" + forbid, 0),
    ):
        site = Site(pages, robots)
        crawl(solution, site)
        shown = ", ".join(short(entry) if isinstance(entry, str) else f"{entry:g} s" for entry in site.log)
        evidence(f"{words}: the log", shown)
        last: Any = None
        for place, entry in enumerate(site.log):
            if isinstance(entry, str) and isinstance(last, str):
                fail(f"{short(entry)} was fetched right after {short(last)}, without a pause", call="pause(seconds)", place=solution.crawl)
            if not isinstance(entry, str) and (last is None or not isinstance(last, str) or place == len(site.log) - 1):
                where = "before the first fetch" if last is None else "after the last fetch" if place == len(site.log) - 1 else "twice between two fetches"
                fail(f"pause was called {where}", call="pause(seconds)", place=solution.crawl)
            if not isinstance(entry, str) and entry != delay:
                fail(f"with {words} the pause should be {delay} s, and was {entry:g} s", call="pause(seconds)", place=solution.crawl)
            last = entry
        if len(site.fetched) < 4:
            fail(f"with {words} only {len(site.fetched)} pages were fetched", call="fetch(url, agent)", place=solution.crawl)
    cut = Site(pages)
    crawl(solution, cut, max_pages=2)
    if cut.log != [HOME + "/robots.txt", 1, HOME + "/", 1, HOME + "/a"]:
        last = cut.log[-1]
        fail("max_pages is 2, and " + ("pause was called after the last fetch" if not isinstance(last, str) else f"{len(cut.fetched)} pages were fetched, with another number of pauses between them"), call="pause(seconds)", place=solution.crawl)
    lonely = Site(pages, "User-agent: *\nDisallow: /\n")
    crawl(solution, lonely)
    expect(lonely.log).because("all is forbidden, so that /robots.txt is the only fetch").equals([HOME + "/robots.txt"])


@check(after=pages_are_found_and_read)
def the_crawl_ends(solution):
    """Broken pages do not end the crawl, and an endless site does not prolong it.

    A calendar has a next month for ever. And one page in a thousand is broken: nobody wants to begin again for that.
    """
    class Calendar(Site):
        def fetch(self, url: str, agent: str) -> tuple[int, str]:
            super().fetch(url, agent)
            month = int(url.rpartition("=")[2]) if "=" in url else 0
            return (404, "") if url.endswith("robots.txt") else (200, links(f"/?month={month + 1}", f"/?month={month + 2}") + price(str(month)))

    for most in (0, 1, 2, 12):
        site = Calendar({})
        prices = crawl(solution, site, max_pages=most)
        evidence(f"a site without an end, max_pages={most}; pages fetched", len(site.fetched))
        expect(len(site.fetched)).because(f"max_pages is {most}, and another number of pages was fetched").equals(most)
        expect([text for _, text in prices]).because(f"max_pages is {most}, and other prices were returned").equals([str(n) for n in range(most)])
    broken = {
        "404": (404, links("/hidden") + price("no")), "500": (500, links("/hidden") + price("no")), "301": (301, price("no")), "201": (201, price("no")), "timeout": TimeoutError("slow"), "reset": ConnectionResetError("gone"), "os": OSError("dns"), "empty": "",
        "unclosed": "<p><b><i>" + price("2") + "<a href='/end", "nothing": "<<<>>> & &nope; &#xZZ; </span></a></nope>",
    }
    site = Site({"/": links(*broken, "/end"), "/end": price("1"), "/hidden": price("no"), **{f"/{name}": page for name, page in broken.items()}})
    prices = crawl(solution, site)
    evidence("fetched, broken pages among them", ", ".join(site.fetched))
    missing = [path for path in ("/end", *(f"/{name}" for name in broken)) if path not in site.fetched]
    if missing:
        fail(f"{missing[0]} is linked beside broken pages, and was not fetched", call="fetch(url, agent)", place=solution.crawl)
    if any(text == "no" for _, text in prices) or "/hidden" in site.fetched:
        fail("a page came with another status than 200, and was read like any other", call="fetch(url, agent)", place=solution.crawl)
    expect(prices).because("two pages beside the broken ones have prices").equals([(HOME + "/unclosed", "2"), (HOME + "/end", "1")])
    why("What is no OSError is no broken page but a bug, in `fetch` or in your own code. Nobody finds it if the crawl swallows it.")
    for problem in (KeyError("url"), ValueError("bad"), RuntimeError("bug"), KeyboardInterrupt()):
        buggy = Site({"/": links("/a", "/b"), "/a": problem, "/b": price("1")})
        came: Any = "nothing"
        try:
            called(solution.crawl, HOME + "/", buggy.fetch, buggy.pause, 9)
        except BaseException as error:
            came = type(error).__name__
        evidence(f"fetch raised {type(problem).__name__}; the caller got", came)
        if came != type(problem).__name__:
            fail(f"fetch raised {type(problem).__name__}, which is no OSError, and the caller of crawl got {came}", call="fetch(url, agent)", place=solution.crawl)
    limited = Site({"/": links("/404", "/down", "/good"), "/down": OSError("down"), "/good": price("1")})
    expect(crawl(solution, limited, max_pages=3)).because("max_pages is 3, and the second and third pages are empty").equals([])
    forbidden = Site({"/": links("/no/1", "/no/2", "/good"), "/good": price("1")}, "User-agent: *\nDisallow: /no\n")
    expect(crawl(solution, forbidden, max_pages=2)).because("max_pages is 2, and two pages that are forbidden were not fetched").equals([(HOME + "/good", "1")])


@check(after=pages_are_found_and_read)
def prices_are_what_is_shown(solution):
    """A price is what a reader of the page sees.

    Last year's price stands in a comment, a script builds another one, and `&euro;` is a sign. A parser knows the difference.
    """
    for html, wanted in (
        ('<span class="price">4.50</span>', ["4.50"]), ("<span class='price'>4</span>", ["4"]), ("<SPAN CLASS=price>4</SPAN>", ["4"]), ('<span id="p7" class="price" title="a > b">4</span>', ["4"]),
        ('<span class="big price red">4</span>', ["4"]), ('<span class="price\n  red">4</span>', ["4"]), ('<span class="pricey">4</span><span class="old-price">5</span><span class="no price">6</span>', ["6"]),
        ('<span>4</span><div class="price">5</div><b class="price">6</b><span id="price">7</span><span class>8</span>', []),
        ('<span class="price">4 &euro; &amp; &#163;5</span>', ["4 € & £5"]), ('<span class="price"> \n 4 \n</span>', ["4"]), ('<span class="price">4<b>.</b><sup>50</sup> <i class="x">EUR</i></span>', ["4.50 EUR"]),
        ('<span class="price">1</span> or <span class="price">1</span> or <span class="price">2</span>', ["1", "1", "2"]), ('<span class="price"></span>', [""]), ('<span class="price">0</span>', ["0"]),
        ('<span class="price">4<span>.50</span> &euro;</span>', ["4.50 €"]), ('<span class="price"><span><span class="x">4</span></span> EUR</span> <span>5</span> <span class="price">6</span>', ["4 EUR", "6"]),
        ('<span class="price">4<script>p = 3</script> EUR</span>', ["4 EUR"]), ('<span class="price">4<style>b {}</style> EUR</span>', ["4 EUR"]),
        ('<!-- <span class="price">3</span> --><span class="price">4</span>', ["4"]), ('<span class="price">4<!-- was 3 --></span>', ["4"]),
        ('<script>document.write(\'<span class="price">3</span>\')</script><style>.x:after{content:\'<span class="price">2</span>\'}</style><span class="price">4</span>', ["4"]),
        ('before <span class="price">4</span> after <span class="x">5</span>', ["4"]),
    ):
        prices = crawl(solution, Site({"/": html}))
        evidence(html.replace("\n", " "), [text for _, text in prices])
        expect(prices).because(f"the page is {html!r}, and other prices were read").equals([(HOME + "/", text) for text in wanted])


@check(stretch=True, after=no_page_is_fetched_twice)
def an_address_has_many_spellings(solution):
    """One address has many spellings.

    Hosts and schemes are the same in letters of either case, and each scheme has its port. Paths are another matter: `/A` is not `/a`.
    """
    site = Site({
        "/": links("HTTP://SHOP.EXAMPLE/", "http://shop.example:80/a", "http://Shop.Example/a", "//SHOP.example:80/a", "http://shop.example", "http://shop.example:80", "/A", "http://shop.example:443/b", "/a?X=1", "http://shop.example:8080/a"),
        "/a": price("1"), "/A": price("2"), "/a?X=1": price("3"),
    })
    for start in (HOME + "/", HOME, "HTTP://Shop.Example:80"):
        site.log.clear()
        prices = crawl(solution, site, start)
        counts = {path: site.fetched.count(path) for path in dict.fromkeys(site.fetched)}
        evidence(f"from {start}: times that each page was fetched", counts)
        strange = [path for path in site.fetched if path not in ("/", "/a", "/A", "/a?X=1")]
        if strange:
            fail(f"{strange[0]} was fetched, which is another spelling of a page that was known, or another site", call="fetch(url, agent)", place=solution.crawl)
        expect(site.fetched).because("spellings of one page were taken for several, or several pages for one").equals(["/", "/a", "/A", "/a?X=1"])
        expect(prices).because("the crawl went on, and other prices were returned").equals([(HOME + "/a", "1"), (HOME + "/A", "2"), (HOME + "/a?X=1", "3")])
    secure = Site({"https://shop.example/": links("https://shop.example:443/a", "https://shop.example:80/b", "HTTPS://SHOP.EXAMPLE"), "https://shop.example/a": price("1")})
    crawl(solution, secure, "https://shop.example:443/")
    expect([url for url in secure.log if isinstance(url, str)]).because("443 is the port of https").equals(["https://shop.example/robots.txt", "https://shop.example/", "https://shop.example/a"])
