"""Characters that mean nothing in code, or that nobody can see.

Owns: which they are, and what to type instead. Does not own: letters that look like others (`letters`).
"""

from __future__ import annotations

import re
import unicodedata

from .scan import Finding, Scan

#: What to type instead of characters that look like Python's.
_INSTEAD = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **{"…": "...", "×": "*", "·": "*", "÷": "/", "∕": "/", "≤": "<=", "≥": ">=", "≠": "!=", "→": "->", "⇒": "->"},
    **{"。": ".", "｡": ".", "（": "(", "）": ")", "［": "[", "］": "]", "｛": "{", "｝": "}", "，": ",", "、": ",", "：": ":", "；": ";", "＝": "="},
}


# -- what other programs leave --------------------------------------------------------------------


def odd_character(scan: Scan, problem: SyntaxError) -> Finding | None:
    """A character in code, outside of texts and comments, that means nothing there."""
    for number, line in enumerate(scan.code, 1):
        for column, char in enumerate(line, 1):
            if char in "\t\f" or " " <= char <= "~" or ("a" + char).isidentifier():
                continue
            return _named(char, number, column)
    # A digit of another script, or what stands between the braces of an f-string.
    if not (said := re.search(r"invalid (?:non-printable )?character '?(.)'? ?\(?U\+", problem.msg)):
        return None
    number, lines = problem.lineno or 0, scan.lines
    if not (0 < number <= len(lines) and said[1] in lines[number - 1]):
        number = next((n for n, line in enumerate(lines, 1) if said[1] in line), 0)
    return _named(said[1], number, lines[number - 1].index(said[1]) + 1) if number else None


def _named(char: str, line: int, column: int) -> Finding:
    code, name = f"U+{ord(char):04X}", unicodedata.name(char, "")
    if char == "\x1a":
        return Finding(f"line {line} has a Ctrl-Z (U+001A), with which old programs end a text: delete it", line, column)
    if char in _INSTEAD:
        return Finding(f"line {line} has `{char}` ({code}, {name.lower()}), which word processors and web pages write: type `{_INSTEAD[char]}` instead", line, column)
    plain = _plain(char)
    if plain:
        return Finding(f"line {line} has `{char}` ({code}, {name.lower()}), and Python knows `{plain}` only: type that instead", line, column)
    if unicodedata.category(char) == "Zs":
        article = "an" if name[:1] in "AEIOU" else "a"
        return Finding(f"line {line} has {article} {name.lower()} ({code}) that looks like a space, and is none: replace it, and others like it, by a space", line, column)
    if is_invisible(char):
        what = f"{code}, {name.lower()}" if name else code
        return Finding(f"line {line} has a character that cannot be seen ({what}): delete it, or type the line again", line, column)
    return Finding(f"line {line} has `{char}` ({code}, {name.lower()}), which means nothing in Python outside of quotes", line, column)


def _plain(char: str) -> str:
    """The character of ASCII that is meant by a wide one, or by a digit of another script; "" if there is none."""
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.decimal(char))
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 and "!" <= plain <= "~" else ""


# -- where ----------------------------------------------------------------------------------------


def is_invisible(char: str) -> bool:
    """Whether a reader cannot tell that it is there, or cannot tell it from a space."""
    return char not in " \t" and (unicodedata.category(char) in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs") or char in "\u115f\u1160\u3164\uffa0")
