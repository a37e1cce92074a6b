"""Two values that differ, as texts in which the difference can be seen.

Owns: where two long texts are cut, and what tells apart what looks alike (other scripts, invisible characters, composed
and decomposed letters).
Does not own: whether two values differ (`compare`), the text of one value (`render`).
"""

from __future__ import annotations

from unicodedata import category, name, normalize  # now, and not when a submission has had its way with imports

from . import render

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from typing import Any

#: How much of a value is looked at for the place where it differs, in characters.
_SEARCHED = 2_000_000

#: How much that is the same is shown before the difference, in characters.
_BEFORE = 1_000

#: In a text so long the place of the first difference is worth a number.
_LONG = 200

_NAMED = {"\n": "a line break", " ": "a space", "\t": "a tab", "\r": "a carriage return"}


def texts(expected: Any, actual: Any) -> tuple[str, str]:
    """Both values in full, or if they are too long, from a little before the first difference on.

    What was left out is said. Characters that look like those of the other text are written as escapes.
    """
    if type(expected) is str and type(actual) is str and "\n" in expected.strip("\n"):
        shown, wanted = actual, expected  # text reads better as lines
    else:
        shown, wanted = render.full(actual), render.full(expected)
        if max(len(shown), len(wanted)) > render.LONGEST:
            shown, wanted = render.whole(actual, _SEARCHED), render.whole(expected, _SEARCHED)
    if alike(shown, wanted) is not None or "\r" in shown + wanted:
        shown, wanted = _escaped(shown, wanted), _escaped(wanted, shown)
    return _cut_around(wanted, shown)


def first_difference(one: str, other: str) -> int:
    """The index of the first character in which two texts differ; the length of the shorter one if it begins the other."""
    low, high = 0, min(len(one), len(other))
    while low < high:  # the longest equal beginning
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _cut_around(expected: str, actual: str) -> tuple[str, str]:
    if max(len(expected), len(actual)) <= render.LONGEST:
        return expected, actual
    at = first_difference(expected, actual)
    start = max(0, at - _BEFORE)
    if start and (line := expected.find("\n", start, at) + 1):
        start = line  # from a whole line on
    return _from(expected, start), _from(actual, start)


def _from(text: str, start: int) -> str:
    if not start:
        return render.cut(text)
    lines = text.count("\n", 0, start)
    before = f"… ({lines:,} lines before, the same in both)\n" if lines else f"… ({start:,} characters before, the same in both) "
    return before + render.cut(text[start:])


# -- what looks alike ---------------------------------------------------------------------------------


def told_apart(actual: str, expected: str) -> str:
    """What is different in two unequal texts, if that is hard to see; otherwise "a different value"."""
    if (found := alike(actual, expected)) is not None:
        return f"a different value: {found}"
    if max(len(actual), len(expected)) < _LONG:
        return "a different value"
    return f"a different value, from {_place(actual, first_difference(actual, expected))} on"


def alike(actual: str, expected: str) -> str | None:
    """Where two texts part, in code points, if it cannot be seen; None if it can."""
    at = first_difference(actual, expected)
    got, wanted = actual[at:], expected[at:]
    if not wanted:
        return f"it goes on with {_names(got)} where the expected text ends" if _is_unseen(got) else None
    if not got:
        return f"it lacks {_names(wanted)} at its end" if _is_unseen(wanted) else None
    if _is_composed_otherwise(actual, expected):
        start = at - 1 if at and _is_mark(got[0]) | _is_mark(wanted[0]) else at
        return f"{_place(actual, start)} is {_cluster(actual, start)}, where {_cluster(expected, start)} was expected; both look the same"
    return f"{_place(actual, at)} is {_name(got[0])}, not {_name(wanted[0])}" if _look_alike(got[0], wanted[0]) else None


def _place(text: str, at: int) -> str:
    line = text.count("\n", 0, at)
    column = at - text.rfind("\n", 0, at)
    return f"character {column} of line {line + 1}" if line else f"character {column}"


def _is_unseen(text: str) -> bool:
    return len(text) <= 1000 and all(category(c)[0] in "ZC" for c in text)


def _names(text: str) -> str:
    if len(set(text)) == 1 and len(text) > 1 and text[0] in _NAMED:
        return f"{len(text)} × {_NAMED[text[0]]}"
    return " and ".join(_name(c) for c in text[:3]) + (", and more" if len(text) > 3 else "")


def _name(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    if character.isascii() and character.isprintable():
        return f"'{character}' (U+{ord(character):04X})"
    known = name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({known})" if known else "")


def _is_mark(character: str) -> bool:
    return category(character)[0] == "M"


def _is_composed_otherwise(one: str, other: str) -> bool:
    return max(len(one), len(other)) <= render.LONGEST and normalize("NFC", one) == normalize("NFC", other)


def _cluster(text: str, at: int) -> str:
    end = at + 1
    while end < len(text) and _is_mark(text[end]):
        end += 1
    return " ".join(f"U+{ord(c):04X}" for c in text[at:end])


def _look_alike(one: str, other: str) -> bool:
    """Whether these two unequal characters are hard to tell apart, or one of them cannot be seen."""
    if one in _NAMED and other in _NAMED:
        return True
    if one.isascii() and other.isascii():
        return False
    kinds = category(one)[0], category(other)[0]
    if any(kind in "ZCM" and not character.isascii() for kind, character in zip(kinds, (one, other))):
        return True
    if kinds[0] != kinds[1]:
        return False
    return kinds[0] in "PS" or name(one, "").partition(" ")[0] != name(other, "").partition(" ")[0]


def _escaped(text: str, other: str) -> str:
    """`text` with its characters written as escapes that cannot be told from those of the other text otherwise."""
    at = first_difference(text, other)
    suspects = {c for c in text[at : at + 1] + other[at : at + 1] if c not in " \n" and not ("!" <= c <= "~")}
    suspects |= {c for c in set(text) if c == "\r" or not c.isascii() and category(c)[0] in "MZC"}
    if not suspects.intersection(text):
        return text
    return "".join(ascii(c)[1:-1] if c in suspects else c for c in text)
