"""Reading the text of a statement.

Owns: its first word, what that says about transactions, and the text on one line.
Does not own: what SQLite makes of it, which is asked of SQLite (`_tap`, `_plan`).
"""

from __future__ import annotations

import re

#: The verbs that steer transactions and touch no data.
CONTROL = frozenset({"BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE"})
_BLANKS_AND_COMMENTS = re.compile(r"(?:\s|;|--[^\n]*(?:\n|$)|/\*.*?(?:\*/|$))*", re.DOTALL)
_WORD = re.compile(r"[A-Za-z]*")
_ROLLBACK_TO = re.compile(r"ROLLBACK(?:\s+TRANSACTION)?\s+TO\b", re.IGNORECASE)


def verb(text: str) -> str:
    """The first word of `text` after blanks and comments, in capitals; "" if there is none."""
    start = 0 if text[:1].isalpha() else _BLANKS_AND_COMMENTS.match(text).end()
    return _WORD.match(text, start)[0].upper()


def is_rollback_to_savepoint(text: str) -> bool:
    """Whether a ROLLBACK goes back to a savepoint only, which leaves the transaction open."""
    return _ROLLBACK_TO.search(text) is not None


def flat(text: str) -> str:
    """SQL on one line: blanks mean nothing in it, outside of its literals."""
    return " ".join(text.split())


def many(number: int, noun: str) -> str:
    """`number` with its noun, which takes an "s" unless it is one."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
