"""Checks for xss_by_context: pages are read by a browser, which tells what ran, what came into being, and what is shown."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import fixtures
from katabook import called, check, evidence, expect, fail, why

HEAD = ["html", "head", "title", "body", "h1", "a href", "ul"]
TAIL = ["script id type", "script src"]
LINKED, UNLINKED = ["li", "a href title", "p"], ["li", "span title", "p"]


@check
def honest_reviews_are_shown(solution):
    """The page shows the product and its reviews.

    A page that is safe since nothing is on it serves nobody.
    """
    for reviews in (fixtures.REVIEWS, []):
        tokens = _page(solution, fixtures.PRODUCT, reviews)
        call = f"review_page('Tent', {len(reviews)} reviews)"
        wanted = HEAD + LINKED * len(reviews) + TAIL
        expect(fixtures.elements(tokens)).named(call).because("the page does not have the elements of the starter's page, with their attributes").at(solution.review_page).equals(wanted)
        shown = {
            "title": fixtures.inside(tokens, "title"),
            "h1": fixtures.inside(tokens, "h1"),
            "more": (fixtures.attribute(tokens, "a", "href"), fixtures.inside(tokens, "a")),
            "data": (fixtures.attribute(tokens, "script", "type"), fixtures.attribute(tokens, "script", "id"), fixtures.attribute(tokens, "script", "src", 1)),
        }
        expect(shown).named(call).because("for a harmless product, the page is not the starter's").at(solution.review_page).equals({
            "title": "Reviews of Tent", "h1": "Tent", "more": ("/search?q=Tent", "more"), "data": ("application/json", "reviews", "/static/chart.js"),
        })
        if reviews:
            shown = {
                "Ann": (fixtures.attribute(tokens, "a", "href", 1), fixtures.attribute(tokens, "a", "title", 1), fixtures.inside(tokens, "a", 1), fixtures.inside(tokens, "p")),
                "Bob": (fixtures.attribute(tokens, "a", "href", 2), fixtures.attribute(tokens, "a", "title", 2), fixtures.inside(tokens, "a", 2), fixtures.inside(tokens, "p", 1)),
            }
            expect(shown).named(call).because("two harmless reviews are not shown as they were written").at(solution.review_page).equals({
                "Ann": ("https://ann.example/", "Ann", "Ann", "Dry for a week."), "Bob": ("http://bob.example/tents", "Bob", "Bob", "Too heavy."),
            })
    many = [{"author": f"{n % 7} Ann", "site": "https://ann.example/" if n % 2 else "", "text": f"{n % 13}"} for n in range(300)]
    tokens = _page(solution, fixtures.PRODUCT, many)
    shown = [fixtures.inside(tokens, "p", n) for n in range(fixtures.elements(tokens).count("p"))]
    evidence("reviews on a page with 300", len(shown))
    if shown != [review["text"] for review in many]:
        fail("there are 300 reviews, and the page does not show them all, in their order", call="review_page('Tent', 300 reviews)", place=solution.review_page)


@check(after=honest_reviews_are_shown)
def text_is_shown_as_it_was_typed(solution):
    """Between tags, every text is shown as it was typed, and nothing of it becomes markup.

    `<` begins a tag wherever it stands between tags, and `&` begins a character. Both have a spelling that the browser shows
    instead of obeying.
    """
    sent = _Sent()
    for field, tags in (("product", ("title", "h1")), ("text", ("p",)), ("author", ("a",))):
        for typed in fixtures.HONEST_TEXTS + fixtures.TEXT_ATTACKS:
            if field != "product" and re.search("</script|<!--", typed, re.IGNORECASE):
                continue  # that concerns the data in the script element, too
            if field == "author" and '"' in typed:
                continue  # that concerns the attribute, too
            tokens = _typed(solution, field, typed)
            sent.look(field, typed, tokens, LINKED)
            for tag in tags:
                shown = fixtures.inside(tokens, tag, 1 if tag == "a" else 0)
                sent.compare(field, typed, shown.removeprefix("Reviews of ") if tag == "title" else shown, f"<{tag}>")
    evidence("texts typed", sent.typed)
    sent.judge(solution)


@check(after=honest_reviews_are_shown)
def quotes_stay_inside_of_their_attribute(solution):
    """A quote in a name does not end the attribute that the name stands in.

    An attacker needs no tag: one quote ends the value, and what follows is another attribute. Some attributes hold programs.
    """
    sent = _Sent()
    for typed in fixtures.HONEST_TEXTS + fixtures.ATTRIBUTE_ATTACKS:
        if re.search("</script|<!--", typed):
            continue  # that concerns the data in the script element, too
        tokens = _typed(solution, "author", typed)
        sent.look("author", typed, tokens, LINKED)
        sent.compare("author", typed, fixtures.attribute(tokens, "a", "title", 1), "the attribute title")
    sent.judge(solution)


@check(after=honest_reviews_are_shown)
def only_web_addresses_become_links(solution):
    """Only web addresses become links, and they lead where they say.

    No character of `javascript:…` means anything in HTML, so encoding leaves it as it is, and a click runs it. What a link may be
    is a list of schemes.
    """
    why("A web address begins with http:// or https://, in letters of either case. In its attribute it is escaped like any other text, and not changed in any other way.")
    sent = _Sent()
    for site in fixtures.SITES:
        tokens = _typed(solution, "site", site)
        sent.look("site", site, tokens, LINKED)
        sent.compare("site", site, fixtures.attribute(tokens, "a", "href", 1), "the attribute href")
    sent.judge(solution, first=False)
    why(None)
    sent, linked = _Sent(), []
    for site in fixtures.SITE_ATTACKS:
        tokens = _typed(solution, "site", site)
        sent.look("site", site, tokens, UNLINKED, linked)
    evidence("sites that run a script when they are clicked", ", ".join(ascii(typed) for typed in sent.ran if typed in fixtures.SITE_ATTACKS) or "none")
    evidence("linked to, though it does not begin with http:// or https://", "\n".join(map(ascii, linked)) or "nothing")
    sent.judge(solution)
    if linked:
        fail("a site that does not begin with http:// or https:// became a link", call=f"review_page('Tent', [{{'author': 'Ann', 'site': {linked[0]!r}, …}}])", place=solution.review_page)
    why("A name without a link stands in an attribute and between tags as well.")
    sent = _Sent()
    for typed in fixtures.HONEST_TEXTS + fixtures.ATTRIBUTE_ATTACKS:
        if not re.search("</script|<!--", typed):
            tokens = _page(solution, "Tent", [{"author": typed, "site": "", "text": "Dry."}])
            sent.look("author", typed, tokens, UNLINKED)
            sent.compare("author", typed, fixtures.attribute(tokens, "span", "title"), "the attribute title, without a link")
            sent.compare("author", typed, fixtures.inside(tokens, "span"), "<span>")
    sent.judge(solution, first=False)


@check(after=honest_reviews_are_shown)
def the_product_is_one_part_of_an_address(solution):
    """In the address of the search, a product is the value of `q`, whole and alone.

    An address has characters of its own: `&` begins another parameter and `#` ends the query. `&amp;` does not change that: the
    browser has made it `&` again before the address is read.
    """
    sent = _Sent()
    wrong = {}
    for product in fixtures.HONEST_TEXTS + fixtures.PRODUCTS + fixtures.ATTRIBUTE_ATTACKS:
        tokens = _page(solution, product, fixtures.REVIEWS)
        sent.look("product", product, tokens, LINKED + LINKED)
        address = fixtures.attribute(tokens, "a", "href") or ""
        address = re.sub(r"[\t\n\r]", "", address)  # as a browser does
        parts = urlsplit(address)
        found = parse_qs(parts.query, keep_blank_values=True)
        if parts.path != "/search" or parts.netloc or parts.scheme or parts.fragment or found != {"q": [product]}:
            wrong[product] = address
    evidence("products that the search is not asked for", "\n".join(f"{product!r} gave {address}" for product, address in list(wrong.items())[:4]) or "none")
    sent.judge(solution)
    for product, address in wrong.items():
        evidence("the link leads to", address)
        fail(f"the link does not ask the search for the product {product!r} alone", call=f"review_page({product!r}, reviews)", place=solution.review_page)


@check(after=honest_reviews_are_shown)
def data_in_a_script_stays_data(solution):
    """The data for the chart are the reviews, whatever was typed, and do not end their element.

    In a script element the browser decodes nothing: `&lt;` stays four letters. It looks for one thing only, `</script`, and finds
    it inside of a JSON string as well.
    """
    sent, unlike = _Sent(), []
    for typed in (*fixtures.HONEST_TEXTS, *fixtures.DATA_ATTACKS, None):
        reviews = [{**fixtures.REVIEWS[1], "text": typed}, {**fixtures.REVIEWS[0], "site": ""}, fixtures.REVIEWS[0]] if typed is not None else []
        tokens = fixtures.from_the_data_on(_page(solution, "Tent", reviews))
        sent.look("text", str(typed), tokens, None)
        try:
            data = json.loads(fixtures.inside(tokens, "script"))
        except ValueError:
            data = None
        if data != reviews:
            unlike.append((typed, "is no JSON" if data is None else "holds something else"))
    evidence("data that are not the reviews", "\n".join(f"{ascii(typed)}: what is there {words}" for typed, words in unlike[:4]) or "none")
    sent.judge(solution)
    for typed, words in unlike:
        fail(f"{f'a review was {typed!r}' if typed is not None else 'there were no reviews'}, and what stands in the data script {words}", call="review_page('Tent', reviews)", place=solution.review_page)


@check(after=honest_reviews_are_shown, stretch=True)
def the_policy_lets_one_script_run(solution):
    """With the policy, the browser runs the chart and nothing else.

    One forgotten place is enough for an attacker. A policy is the second line: the browser refuses every script that does not
    carry the nonce of this very response, which nobody could know beforehand.
    """
    nonces, products = set(), set()
    for number in range(40):
        product = fixtures.PRODUCT if number < 20 else f"/static/chart.js </title><script>{number}"
        reviews = [{**review, "text": product, "author": product} for review in fixtures.REVIEWS]
        answer = called(solution.response, product, reviews)
        if type(answer) is not tuple or len(answer) != 2 or type(answer[0]) is not dict or type(answer[1]) is not str:
            fail("response did not return a dict of headers and a page", call="response('Tent', reviews)", place=solution.response)
        headers, page = answer
        policy = headers.get("Content-Security-Policy")
        if type(policy) is not str:
            fail("the headers hold no Content-Security-Policy", call="response('Tent', reviews)", place=solution.response)
        parts = [part.split() for part in policy.split(";") if part.split()]
        sources = next((part[1:] for part in parts if part[0].lower() == "script-src"), None)
        match = re.fullmatch(r"'nonce-([A-Za-z0-9+/_-]+={0,2})'", sources[0]) if sources and len(sources) == 1 else None
        if match is None:
            kind = "not there" if sources is None else f"{len(sources)} sources" if len(sources) != 1 else "no nonce in quotes"
            evidence("script-src", kind)
            fail("script-src of the policy is not one nonce alone", call="response('Tent', reviews)", place=solution.response)
        tokens = fixtures.read(page)
        if fixtures.elements(tokens) != HEAD + LINKED + LINKED + ["script id type", "script nonce src"]:
            fail("the page is not that of review_page with a nonce on its chart script", call="response('Tent', reviews)", place=solution.response)
        if fixtures.attribute(tokens, "script", "nonce", 1) != match.group(1):
            fail("the chart script does not carry the nonce of the policy, so it does not run", call="response('Tent', reviews)", place=solution.response)
        if fixtures.inside(tokens, "h1") != product or fixtures.inside(tokens, "p") != product or json.loads(fixtures.inside(tokens, "script")) != reviews:
            fail("a product or a review is not shown as it was typed", call="response('/static/chart.js …', reviews)", place=solution.response)
        (nonces if number < 20 else products).add(match.group(1))
    evidence("different nonces in 20 responses", len(nonces))
    evidence("different nonces of 20 products", len(products))
    if len(nonces) < 20:
        fail("20 responses had the same nonce" if len(nonces) == 1 else f"20 responses had only {len(nonces)} different nonces", call="response('Tent', reviews)", place=solution.response)
    length = min(map(len, nonces))
    fixed = sum(len({nonce[at] for nonce in nonces}) == 1 for at in range(length))
    if length - fixed < 16:
        evidence("places of a nonce that are the same in all of them", fixed)
        fail("most of a nonce is the same in each response, and was to be random", call="response('Tent', reviews)", place=solution.response)
    if min(map(len, nonces)) < 20:
        fail("a nonce has fewer than 20 characters, and can be guessed", call="response('Tent', reviews)", place=solution.response)
    expect(fixtures.elements(_page(solution, "Tent", []))).because("review_page without a nonce has another page than before").at(solution.review_page).equals(HEAD + TAIL)


# --- how it is observed ----------------------------------------------------------------------


class _Sent:
    """What attackers typed, and what became of it; the first of each kind ends the check, after all were tried."""

    def __init__(self) -> None:
        self.typed = 0
        self._ran: list[tuple[str, str, str]] = []
        self._made: list[tuple[str, str, str]] = []
        self._other: list[tuple[str, str, str, Any]] = []

    @property
    def ran(self) -> list[str]:
        return [typed for _, typed, _ in self._ran]

    def look(self, field: str, typed: str, tokens: list[tuple], items: list[str] | None, linked: list[str] | None = None) -> None:
        """Note what ran and what came into being; `items` are the elements of the reviews, None if the data alone are looked at.

        A link where none should be goes into `linked`, if there is one.
        """
        self.typed += 1
        ran = fixtures.ran(tokens)
        self._ran += [(field, typed, code) for code in ran[:1]]
        found, wanted = fixtures.elements(tokens), TAIL if items is None else HEAD + items + TAIL
        if found != wanted and not ran:
            if linked is not None and found == HEAD + LINKED + TAIL:
                linked.append(typed)
                return
            new = next((tag for tag in found if tag not in wanted), None)
            self._made.append((field, typed, f"<{new}>" if new else "fewer or more elements"))

    def compare(self, field: str, typed: str, shown: Any, where: str) -> None:
        if shown != typed:
            self._other.append((field, typed, where, shown))

    def judge(self, solution: Any, first: bool = True) -> None:
        fields = ", ".join(sorted({field for field, _, _ in self._ran}))
        if self._ran or first:
            evidence("a script ran in the browser of a reader", f"after something typed as {fields}" if self._ran else "never")
        if not self._ran and (self._made or first):
            evidence("new elements or attributes", f"after something typed as {', '.join(sorted({field for field, _, _ in self._made}))}" if self._made else "never")
        for field, typed, code in self._ran:
            if "steal" in code:
                evidence("sent to evil.example", fixtures.COOKIE)
            fail(f"a script that was typed as {field} ran in the browser of a reader", call=_call(field, typed), place=solution.review_page)
        for field, typed, what in self._made:
            fail(f"what was typed as {field} changed the elements of the page: {what}", call=_call(field, typed), place=solution.review_page)
        for field, typed, where, shown in self._other:
            evidence("typed and shown", f"{typed!r}, {shown!r}")
            fail(f"what was typed as {field} is not what a reader sees in {where}", call=_call(field, typed), place=solution.review_page)


def _typed(solution: Any, field: str, typed: str) -> list[tuple]:
    """The page with one review, in which something was typed into one field."""
    if field == "product":
        return _page(solution, typed, fixtures.REVIEWS[:1])
    return _page(solution, "Tent", [{**fixtures.REVIEWS[0], field: typed}])


def _page(solution: Any, product: str, reviews: list[dict[str, str]]) -> list[tuple]:
    page = called(solution.review_page, product, [dict(review) for review in reviews])
    if type(page) is not str:
        fail("review_page did not return a str", call=f"review_page({product!r}, reviews)", place=solution.review_page)
    return fixtures.read(page)


def _call(field: str, typed: str) -> str:
    if field == "product":
        return f"review_page({typed!r}, reviews)"
    return f"review_page('Tent', [{{{field!r}: {typed!r}, …}}])"
