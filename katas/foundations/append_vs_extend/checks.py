"""Checks for append_vs_extend: what is in the caller's list, and what it cost."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import Failed, called, check, evidence, fail, why
from katabook.counting import CountedList, Pulls


@check
def rows_arrive_in_the_callers_list(solution):
    """`collect` adds each row of each page to the list that the caller holds.

    `append(page)` adds the page as one element. `into + page` is another list, and assigning it to `into` moves the local name only.
    """
    cases: list[tuple[str, Any, list[Any], list[Any]]] = [
        ("two pages", lambda: [[1, 2], [3]], [0], [0, 1, 2, 3]),
        ("pages that are tuples", lambda: ((1, 2), (3,)), [0], [0, 1, 2, 3]),
        ("an empty page between", lambda: [[1], [], [2]], [], [1, 2]),
        ("rows that are lists", lambda: [[[1, "a"], [2, "b"]]], [], [[1, "a"], [2, "b"]]),
        ("generators all the way", lambda: ((row for row in page) for page in ([1, 2], [3])), [0], [0, 1, 2, 3]),
        ("no pages", lambda: [], [0], [0]),
    ]
    for words, make, start, wanted in cases:
        into = list(start)
        shown = into
        call = f"collect({'(generators of [1, 2], [3])' if words.startswith('gen') else repr(make())}, into)"
        returned = called(solution.collect, make(), into)
        evidence(words, shown)
        if shown != wanted:
            raise Failed(_what_happened(start, list(make()), shown), call=call, expected=repr(wanted), actual=repr(shown), place=solution.collect)
        if returned is not None:
            raise Failed("collect returned something, and it was to change the list and return None", call=call, expected="None", actual=repr(returned), place=solution.collect)
    why("A generator ends where it ended. What was walked once to look at it is empty the second time.")
    pages = Pulls([Pulls([1, 2]), Pulls([3])])
    into = []
    called(solution.collect, pages, into)
    evidence("rows from iterators that can be walked once", into)
    if into != [1, 2, 3]:
        raise Failed("rows of a page that can be walked once are missing", call="collect(pages, into)", expected="[1, 2, 3]", actual=repr(into), place=solution.collect)


@check(after=rows_arrive_in_the_callers_list)
def what_was_read_is_kept(solution):
    """If a page raises, the rows that came before are in the list.

    `extend` adds what an iterator gives it, one by one. If all rows are first gathered elsewhere and added at the end, an exception in
    between throws them away.
    """
    into = ["old"]
    problem: BaseException | None = None
    try:
        called(solution.collect, [["a", "b"], fixtures.cut_off("c", "d"), ["e"]], into)
    except fixtures.Interrupted as raised:
        problem = raised
    evidence("rows in the list when the second page was cut off after two rows", into[1:])
    if problem is not fixtures.CUT:
        fail("a page raised an exception, and the caller of collect never heard of it", call="collect([['a', 'b'], cut_off_page, ['e']], into)", place=solution.collect)
    if into != ["old", "a", "b", "c", "d"]:
        message = "rows of pages that had been read are not in the list" if "a" not in into else "rows that a page gave before it raised are not in the list" if "d" not in into else "the list holds something else than the rows that came before the exception"
        raise Failed(message, call="collect([['a', 'b'], cut_off_page, ['e']], into)", expected="['old', 'a', 'b', 'c', 'd']", actual=repr(into), place=solution.collect)


@check(after=rows_arrive_in_the_callers_list)
def nothing_is_copied(solution):
    """Adding a page does not copy what has been collected.

    `into[:] = into + page` ends with the right rows in the right list, and copies all earlier rows for each page. For a thousand pages of
    one row that is half a million copies, where `extend` needs a thousand.
    """
    moved = {}
    for pages in (10, 200):
        into = CountedList()
        called(solution.collect, [[number] for number in range(pages)], into)
        if list.__len__(into) != pages:
            fail(f"{pages} pages of one row did not give {pages} rows", call="collect(pages, into)", place=solution.collect)
        tally = into.tally
        moved[pages] = tally["append"] + tally["insert"] + tally["read"] + tally["write"] + tally["move"]
    evidence("rows that were written, read or moved, by number of pages of one row", moved, exact=False)
    copies = moved[200] > 5 * 200
    evidence("rows that had been collected before", "copied for each page" if copies else "left alone")
    if copies:
        fail("what had been collected was copied again for each page", call="collect([[0], [1], ... 200 pages], into)", place=solution.collect)


@check
def a_text_is_one_tag(solution):
    """A text is one tag, and every other iterable is a number of tags.

    A text is an iterable of its characters. `extend` and `+=` ask nothing else, so they take it apart. And asking for a list leaves out
    tuples, sets, generators and the keys of a dictionary.
    """
    cases: list[tuple[str, Any, list[str]]] = [
        ("a text", lambda: "admin", ["admin"]),
        ("a text of one character", lambda: "x", ["x"]),
        ("a list", lambda: ["paid", "gift"], ["paid", "gift"]),
        ("a tuple", lambda: ("paid", "gift"), ["paid", "gift"]),
        ("a set", lambda: {"paid"}, ["paid"]),
        ("a generator", lambda: (tag for tag in ["paid", "gift"]), ["paid", "gift"]),
        ("keys of a dictionary", lambda: {"paid": 1, "gift": 2}.keys(), ["paid", "gift"]),
        ("a dictionary", lambda: {"paid": 1, "gift": 2}, ["paid", "gift"]),
        ("an empty list", lambda: [], []),
    ]
    first: Failed | None = None
    added: dict[str, str] = {}
    for words, make, wanted in cases:
        tags = ["new"]
        new = make()
        call = f"add_tags(tags, {new!r})" if not words.startswith("a gen") else "add_tags(tags, (a generator of 'paid', 'gift'))"
        returned = called(solution.add_tags, tags, new)
        good = tags == ["new", *wanted]
        added[words] = "added as it should be" if good else "nothing was added" if tags == ["new"] else "taken apart" if words.startswith("a text") else "added as one element" if len(tags) == 2 else "something else"
        if first is None and not good:
            message = "a text is one tag, and it was taken apart" if added[words] == "taken apart" else f"{words} is a number of tags, and was added as one element" if added[words] == "added as one element" else "nothing was added to the tags" if tags == ["new"] else "the tags are not the ones that were there and those that were added"
            first = Failed(message, call=call, expected=repr(["new", *wanted]), actual=f"['new', {words}]" if added[words] == "added as one element" else repr(tags), place=solution.add_tags)
        if first is None and returned is not None:
            first = Failed("add_tags returned something, and it was to change the list and return None", call=call, expected="None", actual=repr(returned), place=solution.add_tags)
    evidence("what became of it", "\n".join(f"{words}: {outcome}" for words, outcome in added.items()))
    if first is not None:
        raise first


@check
def a_batch_is_one_element_of_its_own(solution):
    """`add_batch` adds one element, and later changes of the caller's batch do not reach it.

    `append` stores a reference. If that is the caller's list, there is one list with two owners, and one of them clears it to begin the next
    batch.
    """
    one, two = fixtures.row(1), fixtures.row(2)
    batches: list[Any] = []
    batch = [one, two]
    returned = called(solution.add_batch, batches, batch)
    evidence("elements in batches after a batch of two rows was added", len(batches))
    if len(batches) != 1 or batches[0] is one:
        message = "the rows of the batch were added, and not the batch as one element" if len(batches) > 1 else "nothing was added" if not batches else "something else than the batch was added"
        raise Failed(message, call="add_batch(batches, [row1, row2])", expected="[[row1, row2]]", actual=repr(batches), place=solution.add_batch)
    if not isinstance(batches[0], list) or batches[0] != [one, two]:
        raise Failed("the element that was added is not a list of the very rows of the batch", call="add_batch(batches, [row1, row2])", expected="[[row1, row2]]", actual=repr(batches), place=solution.add_batch)
    if returned is not None:
        raise Failed("add_batch returned something, and it was to change the list and return None", call="add_batch(batches, batch)", expected="None", actual=repr(returned), place=solution.add_batch)
    batch.clear()
    called(solution.add_batch, batches, batch)
    batch.append(two)
    evidence("rows in the batches, after the caller had cleared and refilled its list", [len(kept) for kept in batches])
    if [len(kept) for kept in batches] != [2, 0]:
        raise Failed("the caller cleared its batch after add_batch, and the stored one changed, too", call="add_batch(batches, batch); batch.clear()", expected="[[row1, row2], []]", actual=repr(batches), place=solution.add_batch)


@check(after=rows_arrive_in_the_callers_list, stretch=True)
def a_page_may_be_the_list_itself(solution):
    """If a page is `into` itself, its rows are added once more, and the loop ends.

    A `for` loop over a list asks for the next position until there is none. If its body appends to that list, there always is one. `extend` of a list
    takes the rows that are there when it is called.
    """

    class Limited(list):
        def append(self, row):
            self._room()
            super().append(row)

        def insert(self, place, row):
            self._room()
            super().insert(place, row)

        def extend(self, rows):
            if rows is self or type(rows) in (list, tuple):
                super().extend(rows)
            else:
                for row in rows:
                    self.append(row)

        def __iadd__(self, rows):
            self.extend(rows)
            return self

        def _room(self):
            if len(self) > 50:
                fail("the loop went on over the rows that it was adding, without end", call="collect([[3], into, [4]], into)", place=solution.collect)

    into = Limited([1, 2])
    called(solution.collect, [[3], into, (n for n in [4])], into)
    evidence("collect([[3], into, [4]], into), where into was [1, 2]", list(into))
    if into != [1, 2, 3, 1, 2, 3, 4]:
        raise Failed("the rows are not those of the list at that moment, once more", call="collect([[3], into, [4]], into)", expected="[1, 2, 3, 1, 2, 3, 4]", actual=repr(list(into)), place=solution.collect)


# --- how it is observed ----------------------------------------------------------------------


def _what_happened(start: list[Any], pages: list[Any], shown: list[Any]) -> str:
    """What is in the list instead of the rows, in words."""
    if shown == start:
        return "the caller's list is as it was: no row has arrived in it"
    if shown == [*start, *pages]:
        return "the list holds pages, and not their rows"
    return "the list does not hold the rows of the pages, in order"
