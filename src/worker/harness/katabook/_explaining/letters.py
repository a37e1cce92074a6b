"""Letters that look like others: which they are, in a name of the learner's and between two texts.

Owns: the look-alikes, and one sentence with the code point.
Does not own: two values that a check compares (`_values.differing`), characters that mean nothing in code (`handed_in`).
"""

from __future__ import annotations

from keyword import iskeyword
from unicodedata import combining, name, normalize  # now, and not when a submission has had its way with imports

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What is drawn like a letter of ASCII in most typefaces: from `confusables.txt` (UTS #39), as far as keyboards have it.
_LATIN = str.maketrans(
    "аеорсухіјѕһкԁԛԝӏАВЕЅІЈКМНОРСТУХ" + "αικνορυχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ıɑɡ",
    "aeopcyxijshkdqwlABESIJKMHOPCTYX" + "aikvopuxyABEZHIKMNOPTYX" + "iag",
)  # fmt: skip
_LONGEST = 10_000


def drawn(text: str) -> str:
    """`text` by its looks: the same for two texts that a reader cannot tell apart."""
    return normalize("NFKC", "".join(c for c in normalize("NFKC", text) if c not in "\u200b\u200c\u200d\u2060\ufeff\xad")).translate(_LATIN)


def words(text: str) -> Iterator[tuple[str, int]]:
    """The names and words in `text`, each with the index that it begins at."""
    start = -1
    for at, char in enumerate(text + " "):
        if ("a" + char).isidentifier():
            start = at if start < 0 else start
        elif start >= 0:
            yield text[start:at], start
            start = -1


def odd_in(word: str) -> int:
    """The index of the first letter of a word that only looks like one of ASCII; -1 if all of it is what it seems."""
    if word.isascii() or not drawn(word).isascii():
        return -1
    # A ligature or a full-width letter in a name is its plain letter, to Python too (PEP 3131).
    return next((at for at, c in enumerate(word) if not normalize("NFKC", c).isascii()), -1)


def odd_name(code: str, line: int) -> tuple[str, int] | None:
    """The sentence for a word in `code` that was meant to be of ASCII and is not, and the column of the letter."""
    for word, start in words(code):
        at = odd_in(word)
        if at >= 0 and (iskeyword(drawn(word)) or any(c.isascii() and c.isalpha() for c in word)):
            return f"`{word}` in line {line} has {_letter(word[at])}: type it again", start + at + 1
    return None


def _letter(char: str) -> str:
    return f"`{char}` ({point(char)}), which looks like `{drawn(char)}`"


def point(char: str) -> str:
    """`U+0435, cyrillic small letter ie`."""
    known = name(char, "").lower()
    return f"U+{ord(char):04X}" + (f", {known}" if known else "")


def twin(wanted: str, lines: Iterable[str], here: int = 0) -> str | None:
    """For a name that is not found: the sentence on a word in `lines` that looks the same, and is written otherwise.

    here: the line that asked, which is told if it is the odd one.
    """
    looks = drawn(wanted)
    for number, line in enumerate(lines, 1):
        for word, _ in () if len(line) > _LONGEST else words(line):
            if word != wanted and drawn(word) == looks and normalize("NFKC", word) != normalize("NFKC", wanted):
                at = odd_in(word)
                if at >= 0:
                    return f"`{word}` in line {number} has {_letter(word[at])}: type it again"
                if (at := odd_in(wanted)) >= 0:
                    where = f"`{wanted}`" + (f" in line {here}" if here else "")
                    return f"{where} has {_letter(wanted[at])}: type it again"
    return None


def near(wanted: str, known: Iterable[str]) -> str | None:
    """The same for the names that a module defines."""
    looks = drawn(wanted)
    for other in known:
        if other != wanted and drawn(other) == looks:
            if (at := odd_in(other)) >= 0:
                return f"It defines `{other}`, with {_letter(other[at])}."
            if (at := odd_in(wanted)) >= 0:
                return f"It defines `{other}`, and what is asked for has {_letter(wanted[at])}."
    return None


# -- two texts in a message -----------------------------------------------------------------------


def told_apart(message: str) -> str | None:
    """The sentence on two quoted texts of a message, one of which looks like the other or like a part of it, and is not."""
    if message.isascii() or len(message) > _LONGEST:
        return None
    found = [text for text in _quoted(message) if text][:8]
    for one in found:
        for other in found:
            if one not in other and other not in one and drawn(one) in drawn(other):
                return _apart(one, other)
    return None


def _apart(one: str, other: str) -> str:
    parts = []
    for text, against in ((one, other), (other, one)):
        if strange := [c for c in text if not c.isascii() and c not in against]:
            shown = f"a letter with {point(strange[0])}, behind it," if combining(strange[0]) else point(strange[0])
            parts.append(f"{_short(text)} has {shown}")
    return "these two look alike, and are not: " + ", and ".join(p.removesuffix(",") for p in parts)


def _short(text: str) -> str:
    return f"'{text}'" if len(text) <= 30 else f"'{text[:29]}…'"


def _quoted(message: str) -> Iterator[str]:
    at = 0
    while at < len(message):
        quote = message[at]
        end = message.find(quote, at + 1) if quote in "'\"" else -1
        if end < 0:
            at += 1
            continue
        yield message[at + 1 : end]
        at = end + 1
