"""What is wrong with an answer, in words: the first thing that parts it from the right one.

Owns: those sentences. They name people and titles of the library that was asked, and do not depend on how the answer came
about. Does not own: the libraries and the right answers (`fixtures`).
"""

from __future__ import annotations

from collections import Counter
from typing import Any

#: A sentence, what was expected and what came instead, where the two help.
Problem = tuple[str, str | None, str | None]


def wrong_list(answer: Any, shelf: list[tuple], expected: list[tuple]) -> Problem | None:
    """What is wrong with the entries of `authors_with_books`, titles apart; None if nothing is."""
    if problem := _shape(answer, ("name", "publisher", "titles")):
        return problem
    names, wanted = Counter(entry[0] for entry in answer), Counter(entry[0] for entry in expected)
    without_book = {name for _, name, _, titles, _ in shelf if not titles}
    without_publisher = {name for _, name, publisher, _, _ in shelf if publisher is None and wanted[name] == 1}
    missing = [name for name in wanted if name not in names]
    for kind, gone in (("a book", without_book), ("a publisher", without_publisher)):
        if gone and gone <= set(missing):
            return f"authors without {kind} are not listed: {_and(sorted(gone))}", None, None
    if missing:
        return f"{_and(missing)} {'is' if len(missing) == 1 else 'are'} not listed", None, None
    if merged := [name for name, times in wanted.items() if names[name] < times]:
        times = [[f"{name}: {_entries(counted[name])}" for name in merged] for counted in (wanted, names)]
        return "authors of the same name share an entry: they are different people", "\n".join(times[0]), "\n".join(times[1])
    if extra := [name for name, times in names.items() if times > wanted[name]]:
        return f"{_and(extra)} {'has' if len(extra) == 1 else 'have'} too many entries", None, None
    if [entry[0] for entry in answer] != [entry[0] for entry in expected]:
        return "the authors are not ordered by name", _lines(expected, 0), _lines(answer, 0)
    if [entry[:2] for entry in answer] != [entry[:2] for entry in expected]:
        namesakes = sorted(answer, key=str) == sorted(expected, key=str)
        sentence = "authors of the same name are not ordered by id" if namesakes else "these are not the authors' publishers"
        return sentence, _lines(expected, 0, 1), _lines(answer, 0, 1)
    return None


def wrong_titles(answer: Any, expected: list[tuple]) -> Problem | None:
    """What is wrong with the titles of those entries that are listed as they should be."""
    if problem := _shape(answer, ("name", "publisher", "titles")):
        return problem
    found: dict[tuple, list[tuple]] = {}
    for entry in answer:
        found.setdefault(entry[:2], []).append(entry)
    same = Counter(entry[:2] for entry in expected)
    all_there = {key for key, entries in found.items() if len(entries) == same[key] and _namesakes(key, answer) == _namesakes(key, expected)}
    for entry in expected:
        if entry[:2] not in all_there:
            continue
        entries = found[entry[:2]]
        one = next((other for other in entries if other == entry), entries[0])  # which of them comes first is not asked here
        entries.remove(one)
        if problem := _wrong_items(entry[0], "title", one[2], entry[2]):
            return problem
    return None


def wrong_pages(answer: Any, expected: list[tuple]) -> Problem | None:
    """What is wrong with the pages, apart from what is on them."""
    if problem := _shape(answer, ("name", "titles", "awards")):
        return problem
    names, wanted = [page[0] for page in answer], [page[0] for page in expected]
    if missing := list((Counter(wanted) - Counter(names)).keys()):
        return f"{_and(missing)}: a page is missing", "\n".join(wanted), "\n".join(map(str, names))
    if extra := list((Counter(names) - Counter(wanted)).keys()):
        return f"{_and([str(name) for name in extra])}: a page that nobody asked for", "\n".join(wanted), "\n".join(map(str, names))
    if names != wanted or _ids_differ(answer, expected):
        return "the pages do not come in the order asked for", "\n".join(wanted), "\n".join(names)
    return None


def wrong_facts(answer: Any, expected: list[tuple]) -> Problem | None:
    """What is wrong with the titles and awards on those pages that only one author can have."""
    if problem := _shape(answer, ("name", "titles", "awards")):
        return problem
    names = Counter(page[0] for page in expected)
    pages = {page[0]: page for page in answer if names[page[0]] == 1}
    for name, titles, awards in expected:
        if name not in pages:
            continue
        if problem := _wrong_items(name, "title", pages[name][1], titles) or _wrong_items(name, "award", pages[name][2], awards):
            return problem
    return None


# --- helpers ---------------------------------------------------------------------------------


def _shape(answer: Any, parts: tuple[str, ...]) -> Problem | None:
    if type(answer) is not list:
        return f"a list was expected, and what came is {_kind(answer)}", None, None
    for entry in answer:
        if type(entry) is not tuple or len(entry) != len(parts):
            what = f"a tuple of {len(entry)}" if type(entry) is tuple else _kind(entry)
            return f"an entry has to be a tuple ({', '.join(parts)}), and one is {what}", None, None
    return None


def _wrong_items(name: str, kind: str, items: Any, expected: list[str]) -> Problem | None:
    if items == expected and type(items) is list:
        return None
    shown = repr(expected), repr(items)
    if type(items) is not list:
        return f"{name}: the {kind}s have to be a list, and are {_kind(items)}", *shown
    if not expected and items:
        return f"{name} has no {kind}s, and {_and([repr(item) for item in items])} is listed", *shown
    if None in items:
        return f"{name}: None is listed as {_a(kind)}", *shown
    if sorted(items) == expected:
        return f"{name}'s {kind}s come in another order", *shown
    if broken := [item for item in expected if item not in items and any(piece and piece.strip() in item for piece in items if piece not in expected)]:
        return f"{name}'s {kind} {broken[0]!r} came in pieces", None, None
    if lost := list((Counter(expected) - Counter(items)).keys()):
        twice = lost[0] in items
        return f"{name}'s {kind} {lost[0]!r} {f'is there {expected.count(lost[0])} times, and listed {items.count(lost[0])} ×' if twice else 'is missing'}", None, None
    extra = list((Counter(items) - Counter(expected)).keys())
    return f"{name}'s {kind} {extra[0]!r} is listed {items.count(extra[0])} times, and is there {expected.count(extra[0])} ×", None, None


def _ids_differ(answer: list[tuple], expected: list[tuple]) -> bool:
    """Whether pages of namesakes have changed places: each one is there, but not where it should be."""
    return answer != expected and sorted(map(str, answer)) == sorted(map(str, expected))


def _namesakes(key: tuple, entries: list[tuple]) -> int:
    return sum(entry[0] == key[0] for entry in entries)


def _lines(entries: list[tuple], *columns: int) -> str:
    return "\n".join(", ".join(str(entry[column]) for column in columns) for entry in entries)


def _entries(number: int) -> str:
    return f"{number} entr{'y' if number == 1 else 'ies'}"


def _kind(value: Any) -> str:
    return "None" if value is None else f"{_a(type(value).__name__)}"


def _a(noun: str) -> str:
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def _and(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
