"""Checks for iterator_protocol: which pages were fetched when, who holds the position, and how it ends."""

from __future__ import annotations

from itertools import islice
from typing import Any

from katabook import called, check, evidence, expect, fail, named, why

PAGES = [["tea", "ink"], ["pen"], ["cup", "jar", "box"]]
ROWS = ["tea", "ink", "pen", "cup", "jar", "box"]
_END = object()


@check
def a_loop_gives_all_rows(solution):
    """A loop gives all rows of all pages, and ends.

    The end of an iteration is told by `StopIteration` and by nothing else. Every value can be a row, and a page that is
    shorter than the one before it is a page like any other.
    """
    rows = _rows(solution, PAGES, len(ROWS))
    evidence("list(result)", rows)
    expect(rows).because("a loop over the result did not give the rows of all pages in order").equals(ROWS)
    expect(_rows(solution, [], 0)).because("the first page is empty, and the loop gave something").equals([])


@check(after=a_loop_gives_all_rows)
def rows_and_lists_stay_as_they_are(solution):
    """Rows come as they are, and the lists stay as they are.

    `None`, `0` and `""` are values like others. Code that takes a false row for the end of the page loses it, and
    often everything behind it.
    """
    pages = [[None, 0, None, 1], [None], ["", False, None, "tea"], [[]]]
    every = [row for page in pages for row in page]
    rows = _rows(solution, pages, len(every))
    evidence("rows of pages that hold None, 0, '', False and []", rows)
    if rows != every:
        evidence("and these were expected", every)
        fail(f"rows that are None, 0, '', False or [] got lost: {len(every)} are on the pages, and {len(rows)} came", place=solution.PagedResult)
    why("The lists belong to whoever returned them. A server that keeps its pages would hand out emptied ones next time.")
    server = Server(PAGES)
    list(islice(_result(solution, server), 10))
    evidence("the lists of fetch after a loop", server.pages)
    if server.pages != PAGES:
        fail("the lists that fetch returned were changed by a loop", call="list(result)", place=solution.PagedResult)


@check(after=a_loop_gives_all_rows)
def pages_are_fetched_when_wanted(solution):
    """A page is fetched when its first row is wanted, and not before.

    Each page is a request to a remote server. A search that finds its row on the first page should cost one request,
    whether there are three pages or three thousand.
    """
    server = Server(PAGES)
    result = _result(solution, server)
    _asked(server, [], "after PagedResult(fetch)", "PagedResult(fetch)")
    iterator = _iterator(solution, result)
    _asked(server, [], "after iter(result)", "iter(result)")
    for number, pages in enumerate(([1], [1], [1, 2], [1, 2, 3], [1, 2, 3], [1, 2, 3]), 1):
        _next(iterator, f"row {number}")
        _asked(server, pages, f"after row {number}, which is on page {pages[-1]}", "next(iterator)")
    why("`in` goes through the iteration and stops at the first match, so it costs only the pages up to there.")
    server = Server(PAGES)
    found = "pen" in _result(solution, server)
    expect(found).because("'pen' is on page 2, and `'pen' in result` says otherwise").is_true()
    _asked(server, [1, 2], "after 'pen' in result", "'pen' in result")


@check(after=a_loop_gives_all_rows)
def every_loop_begins_anew(solution):
    """Every loop over the result begins at page 1 and has a position of its own.

    If the result holds the position, all its loops share it: the inner of two nested loops uses up the rows of the
    outer one, and a second loop finds nothing.
    """
    server = Server(PAGES)
    result = _result(solution, server)
    first, second = list(islice(result, 10)), list(islice(result, 10))
    evidence("rows of the first loop and of a second one", (len(first), len(second)))
    evidence("fetched by both", server.asked)
    result = _result(solution, Server(PAGES[:2]))
    pairs = list(islice(((left, right) for left in result for right in result), 20))
    evidence("pairs of two nested loops over 3 rows", len(pairs))
    result = _result(solution, Server(PAGES))
    one, other = _iterator(solution, result), _iterator(solution, result)
    turns = [_next(one, "row 1 of one iterator"), _next(one, "row 2 of one iterator"), next(other, "(nothing)")]
    evidence("two rows from one iterator, then one from another", turns)
    expect(second).because("a second loop over the same result did not give all rows").equals(ROWS)
    expect(len(pairs)).because("two nested loops over a result of 3 rows did not give all 9 pairs").equals(9)
    expect(turns).because("two iterators of one result share their position").equals(["tea", "ink", "tea"])
    if server.asked != [1, 2, 3, 4, 1, 2, 3, 4]:
        why("Each iterator goes to the server, so a loop that begins today does not get the orders of yesterday.")
        fail("a second loop did not fetch the pages anew", call="list(result)", place=solution.PagedResult)
    if hasattr(type(result), "__next__"):
        why("An object with `__next__` is taken for an iterator, which is used up once. The result is the collection.")
        fail("the result has a __next__, as if it were an iterator", call="next(result)", place=solution.PagedResult)


@check(after=a_loop_gives_all_rows)
def an_iterator_is_its_own_iterator(solution):
    """`iter(iterator)` is the iterator itself, where it stands.

    `for`, `list`, `zip` and `islice` call `iter()` on what they are given. An iterator that answers with itself can be
    begun with `next` and finished by a loop.
    """
    iterator = _iterator(solution, _result(solution, Server(PAGES)))
    _next(iterator, "row 1")
    try:
        again = iter(iterator)
    except TypeError:
        evidence("iter(iterator)", "raised TypeError")
        fail("one row was taken with next, and a for loop cannot go on: the iterator is not iterable", call="iter(iterator)", place=solution.PagedResult)
    evidence("iter(iterator)", "the iterator itself" if again is iterator else "another object")
    rest = list(islice(iterator, 10))
    evidence("a loop after one row was taken", rest)
    if again is not iterator:
        fail("iter(iterator) returned another object than the iterator", call="iter(iterator)", place=solution.PagedResult)
    expect(rest).because("one row was taken, and a loop did not go on with the second").equals(ROWS[1:])


@check(after=a_loop_gives_all_rows)
def the_end_is_final(solution):
    """An iterator that has ended stays at its end.

    The protocol demands it: once `__next__` has raised `StopIteration`, it goes on to do so. Code that asks once
    more, as `zip` and buffers do, would otherwise send requests, and find rows after it was told that there are none.
    """
    server = Server(PAGES)
    iterator = _iterator(solution, _result(solution, server))
    for number in range(1, len(ROWS) + 1):
        _next(iterator, f"row {number}")
    row = next(iterator, _END)
    if row is not _END:
        fail("all rows were taken, and next(iterator) returned something instead of raising StopIteration", call="next(iterator)")
    before = list(server.asked)
    evidence("fetched up to the end", before)
    expect(before).because("up to the end, pages 1 to 4 have to be fetched once each").equals([1, 2, 3, 4])
    server.pages += [["late"]]
    later = [next(iterator, _END) for _ in range(3)]
    asked = server.asked[len(before) :]
    evidence("fetched by three more next(iterator)", asked)
    if asked:
        fail("the iterator had ended, and it asked fetch again", call="next(iterator)", place=solution.PagedResult)
    if any(row is not _END for row in later):
        fail("the iterator had ended, and a further next(iterator) returned something", call="next(iterator)", place=solution.PagedResult)


@check(after=pages_are_fetched_when_wanted)
def a_failed_fetch_can_be_repeated(solution):
    """If `fetch` raises, the next `next` asks for the same page again.

    A request fails for a moment, and the caller tries again. An iterator that has counted the page already skips it,
    and one that was finished by the exception says that there are no more rows: both lose orders without a word.
    """
    for page in (1, 2, 3, 4):
        server = Server(PAGES)
        outage = TimeoutError(f"page {page}")
        server.outages = {page: outage}
        iterator = _iterator(solution, _result(solution, server))
        rows = []
        caught = None
        while len(rows) < 10:
            try:
                rows.append(next(iterator))
            except StopIteration:
                break
            except Exception as problem:
                if problem is not outage and outage not in (problem.__cause__, problem.__context__):
                    raise
                caught = problem
        label = f"fetch({page}) raises once"
        evidence(f"{label}; fetched", server.asked)
        if caught is None:
            fail(f"{label}, and the caller of next never heard of it", call="next(iterator)", place=solution.PagedResult)
        if caught is not outage:
            fail(f"{label}, and next raised another exception object", call="next(iterator)", place=solution.PagedResult)
        lost = [row for row in ROWS if row not in rows]
        if lost:
            evidence(f"{label}; lost", lost)
            how = "the next call of next said that there are no more rows" if server.asked[-1] == page else f"page {page} was skipped"
            fail(f"fetch({page}) raised once, and {how}", call="next(iterator)", place=solution.PagedResult)
        expect(rows).because(f"fetch({page}) raised once, and the rows are not each of them once, in order").equals(ROWS)
        pages = sorted([1, 2, 3, 4, page])
        expect(server.asked).because(f"fetch({page}) raised once, so that page is asked for twice, and each other one once").equals(pages)


# --- how it is observed ----------------------------------------------------------------------


class Server:
    """Pages of rows, and which of them were asked for.

    outages: {page: exception}, raised by the first request for that page.
    """

    def __init__(self, pages: list[list[Any]]) -> None:
        self.pages = [list(page) for page in pages]
        self.asked: list[Any] = []
        self.outages: dict[int, Exception] = {}

    def fetch(self, page: int) -> list[Any]:
        self.asked.append(page)
        if len(self.asked) > 50:
            fail("fetch was called more than 50 times, and there are only a few pages", call="next(iterator)")
        if page in self.outages:
            raise self.outages.pop(page)
        return self.pages[page - 1] if 0 < page <= len(self.pages) else []


def _result(solution: Any, server: Server) -> Any:
    """A result that reads from `server`, which has to be iterable."""
    result = named(called(solution.PagedResult, named(server.fetch, "fetch")), "result")
    if not hasattr(type(result), "__iter__"):
        fail("the result has no __iter__: a for loop cannot begin", call="iter(result)", place=solution.PagedResult)
    return result


def _iterator(solution: Any, result: Any) -> Any:
    iterator = iter(result)
    return named(iterator, "iterator")


def _rows(solution: Any, pages: list[list[Any]], number: int) -> list[Any]:
    """All rows that a loop gives; `number` are expected, and a few more are taken before it is called endless."""
    rows = list(islice(_result(solution, Server(pages)), number + 5))
    if len(rows) == number + 5:
        evidence("the first rows", rows)
        fail(f"the loop does not end: there are {number} rows, and more than {number + 4} came", call="list(result)", place=solution.PagedResult)
    return rows


def _next(iterator: Any, what: str) -> Any:
    try:
        return next(iterator)
    except StopIteration:
        fail(f"the iterator was at its end before {what}", call="next(iterator)")


def _asked(server: Server, pages: list[int], when: str, call: str) -> None:
    evidence(f"fetched {when}", server.asked)
    if server.asked == pages:
        return
    early = [page for page in server.asked if page not in pages]
    missing = [page for page in pages if page not in server.asked]
    what = (
        f"page {early[0]} was fetched before it was wanted" if early
        else f"page {missing[0]} was never fetched" if missing
        else "a page was fetched twice by one iterator"
    )
    expect(list(server.asked)).named(call).because(f"{when}: {what}").equals(pages)
