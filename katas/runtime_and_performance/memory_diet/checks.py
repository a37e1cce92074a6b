"""Checks for memory_diet: whether the values are exact, and how many bytes they take."""

from __future__ import annotations

import sys
from typing import Any

from katabook import called, check, evidence, expect, fail, memory, named, why
from katabook.counting import Pulls

ROWS = 5_000
KEPT, PEAK = 32, 48


@check
def rows_come_back_exact(solution):
    """Each row comes back as it was read.

    A smaller type is smaller because it holds less. 12.1 as a float of four bytes is 12.100000381469727, and a number that does not fit raises
    OverflowError, on the day on which it comes.
    """
    rows = [
        ("ACME", 12.5, 300), ("INIT", 0.1, 0), ("ACME", -37.63, 1), ("", 0.0, 255), ("acme", 1e-7, 256), ("ACME", 12.123456789012345, 70_000),
        ("Zürich 株", 1e300, 3_000_000_000), ("INIT", float("inf"), 2**63 - 1), ("INIT", 12.1, 2**53 + 1), (" A", 2.0, 5), ('"B"', 2.0, 5),
    ]
    lines = [f"{symbol},{price!r},{volume}\n" for symbol, price, volume in rows]
    lines[-1] = lines[-1].rstrip("\n")
    try:
        ticks = _ticks(solution, lines, "Ticks(lines)")
    except OverflowError as problem:
        evidence("loading volumes up to 2**63 - 1", f"OverflowError: {problem}", exact=False)
        fail("a volume between 0 and 2**63 - 1 could not be loaded: OverflowError", call="Ticks(lines)", place=solution.Ticks)
    expect(called(len, ticks)).because("len(ticks) is not the number of lines").at(solution.Ticks).equals(len(rows))
    for index, row in enumerate(rows):
        found = ticks[index]
        evidence(f"row {index}", found)
        found = _row(found)
        expect(found).because(f"ticks[{index}] is not the row of the line {lines[index].rstrip()!r}").at(solution.Ticks).equals(row)
        if _row(ticks[index - len(rows)]) != row:
            fail("a negative index does not count from the end", call=f"ticks[{index - len(rows)}] of {len(rows)} rows", place=solution.Ticks)
    for index in (len(rows), -len(rows) - 1):
        try:
            found = ticks[index]
        except IndexError:
            evidence(f"ticks[{index}] of {len(rows)} rows", "raised IndexError")
        else:
            evidence(f"ticks[{index}] of {len(rows)} rows", found)
            fail("an index beyond the rows did not raise IndexError", call=f"ticks[{index}]", place=solution.Ticks)
    why("Lines come from anything that can be iterated once, such as an open file. There may be none.")
    again = _ticks(solution, (line for line in lines), "Ticks(generator)")
    expect([_row(again[index]) for index in range(called(len, again))]).because("from a generator of the same lines, other rows were read").at(solution.Ticks).equals(rows)
    none = _ticks(solution, iter(()), "Ticks(iter(()))")
    expect(called(len, none)).because("without lines there are rows").at(solution.Ticks).equals(0)


@check(after=rows_come_back_exact, seconds=20)
def many_symbols_are_told_apart(solution):
    """Seventy thousand different symbols are told apart.

    A column of small numbers has room for 256 or 65,536 symbols. The next one does not fit.
    """
    why("A column of small numbers has room for 256 or 65,536 symbols. The next one does not fit. And a symbol that is searched for in a list makes the work grow with the square.")
    for symbols in (300, 70_000):
        try:
            ticks = _ticks(solution, (f"S{n},1.5,{n}\n" for n in range(symbols)), f"Ticks({symbols} lines)")
        except (OverflowError, ValueError) as problem:
            evidence(f"{symbols:,} rows, each with another symbol", f"raised {type(problem).__name__}")
            fail(f"{symbols:,} rows, each with another symbol, could not be loaded: {type(problem).__name__}", call="Ticks(lines)", place=solution.Ticks)
        for index in (0, 1, 255, 256, 299, symbols - 1, 65_535, 65_536):
            if index < symbols:
                expect(tuple(ticks[index])).because(f"there are {symbols:,} different symbols, and ticks[{index}] is another row").at(solution.Ticks).equals((f"S{index}", 1.5, index))
    evidence("different symbols", "300 and 70,000 were told apart")


@check(after=rows_come_back_exact)
def volumes_add_up(solution):
    """The volumes of a symbol add up, exactly.

    A sum of columns needs no rows. Python's integers grow with it, so that nothing overflows that was right in the column.
    """
    large = 2**63 - 1
    lines = ["ACME,1,5\n", "INIT,2,7\n", "acme,3,11\n", f"BIG,4,{large}\n", "ACME,5,0\n", f"BIG,4,{large}\n", f"BIG,4,{large}\n", "ACME,6,13\n", "ZERO,1,0\n", ",1,17\n"]
    ticks = named(_ticks(solution, lines, "Ticks(lines)"), "ticks")
    for symbol, total in (("ACME", 18), ("INIT", 7), ("acme", 11), ("BIG", 3 * large), ("ZERO", 0), ("", 17), ("NONE", 0), ("ACM", 0)):
        try:
            found = called(ticks.volume_of, symbol)
        except (KeyError, ValueError) as problem:
            found = f"raised {type(problem).__name__}"
        evidence(f"volume_of({symbol!r})", found)
        expect(found).because(f"volume_of({symbol!r}) is not the exact sum of the volumes of its rows").at(solution.Ticks).equals(total)


@check(after=rows_come_back_exact)
def equal_symbols_are_one_object(solution):
    """Rows with equal symbols share one text.

    `split` makes a new string for each line. Five thousand equal strings are five thousand objects.
    """
    ticks = _ticks(solution, _lines(2_000), "Ticks(lines)")
    symbols = [ticks[index][0] for index in range(len(ticks))]
    evidence("rows, different symbols, objects that are symbols", (len(symbols), len(set(symbols)), len({id(symbol) for symbol in symbols})))
    if len({id(symbol) for symbol in symbols}) != len(set(symbols)):
        fail("two rows have equal symbols, and these are two objects", call="ticks[0][0] is ticks[50][0]", place=solution.Ticks)


@check(after=rows_come_back_exact)
def rows_are_light(solution):
    """Five thousand rows are kept in 32 bytes each.

    In a column of an array, a value costs its eight bytes. As an object it costs a header and a pointer as well, and a row of objects
    costs another object.
    """
    usage, ticks = _weighed(solution, 50)
    weighed = memory.measure(_as_dicts, _lines(1_000))
    dicts, rows = weighed.retained * ROWS // 1_000, weighed.result
    evidence("bytes kept per row", _each(usage.retained), exact=False)
    evidence("bytes per row, as a list of dicts", _each(dicts), exact=False)
    evidence("bytes per row, as sys.getsizeof tells of that list", _each(sys.getsizeof(rows) * ROWS // 1_000), exact=False)
    own_list = memory.measure(lambda: solution.Ticks(list(_lines(ROWS)))).retained
    evidence("bytes kept per row, against the limits of this task", _class_of(usage.retained))
    evidence("bytes kept per row of a list of lines that the caller has dropped", _class_of(own_list))
    if usage.retained > KEPT * ROWS:
        fail(f"Ticks keeps {_each(usage.retained)} bytes per row, and {KEPT} were allowed", call=f"Ticks({ROWS:,} lines)", place=solution.Ticks)
    if own_list > KEPT * ROWS:
        fail(f"the caller has dropped its list of lines, and Ticks keeps {_each(own_list)} bytes per row: does it hold on to the lines?", call=f"Ticks(list of {ROWS:,} lines)", place=solution.Ticks)
    expect(tuple(ticks[ROWS - 1])).because("the last row is not what was read").at(solution.Ticks).equals(("S49", (ROWS - 1) / 8, 1_000_000 + ROWS - 1))


@check(after=rows_come_back_exact)
def loading_stays_light(solution):
    """At no moment of loading are there more than 48 bytes per row.

    What is kept may be small, and a list of all lines or of all numbers was there for a moment. A container is killed for the peak.
    """
    usage, _ = _weighed(solution, 50)
    held = _held_lines(solution)
    evidence("lines that were in memory at one moment, of 200", "all" if held > 150 else "a few")
    evidence("bytes kept per row afterwards, against the limits of this task", _class_of(usage.retained))
    evidence("bytes per row at the worst moment", _each(usage.peak), exact=False)
    evidence("bytes per row at the worst moment, against the limits of this task", _class_of(usage.peak))
    if usage.peak > PEAK * ROWS:
        fail(f"while loading, {_each(usage.peak)} bytes per row were allocated at one moment, and {PEAK} were allowed", call=f"Ticks({ROWS:,} lines)", place=solution.Ticks)


@check(after=rows_come_back_exact)
def memory_is_given_back(solution):
    """When nobody refers to the ticks any more, their memory is free.

    A table of symbols that belongs to the module or to the class holds those of every day that was ever loaded.
    """
    _ticks(solution, _lines(100, 50), "Ticks(lines)")

    def load_and_drop(ask: bool) -> int:
        ticks = _ticks(solution, _lines(ROWS, 250), "Ticks(lines)")
        return len(ticks) + (ticks.volume_of("S1") + ticks[0][2] if ask else 0)

    unasked = memory.retained(load_and_drop, False)
    evidence("bytes left if they were loaded and not asked for anything", "fewer than one per row" if unasked < ROWS else "many")
    left = max(unasked, memory.retained(load_and_drop, True))
    evidence("bytes left of 5,000 rows with 250 symbols, once nobody refers to them", "fewer than one per row" if left < ROWS else "many")
    if left >= ROWS:
        fail(f"nobody refers to the ticks any more, and {memory.human(left)} of their memory are still in use", call="ticks = Ticks(lines); del ticks", place=solution.Ticks)


@check(after=rows_come_back_exact, stretch=True)
def a_feed_is_read_once(solution):
    """The best symbols of a feed are found in one pass, in the memory of the sums.

    A feed has no length, and cannot be rewound. What is kept of it is one number for each symbol.
    """
    lines = ["B,1,5\n", "A,1,5\n", "C,1,2\n", "D,9,0\n", "C,1,4\n", f"E,1,{2**63 - 1}\n", f"E,1,{2**63 - 1}"]
    whole = [("E", 2 * (2**63 - 1)), ("C", 6), ("A", 5), ("B", 5), ("D", 0)]
    for n in (1, 3, 5, 9, 0):
        feed = Pulls(lines)
        found = called(solution.top_symbols, named(feed, "feed"), n)
        evidence(f"top_symbols(feed, {n})", found)
        expect(found).because(f"top_symbols(feed, {n}) does not give the symbols with the largest sums, in their order").at(solution.top_symbols).equals(whole[:n])
        if n and feed.pulled != len(lines):
            fail("the feed was not read to its end", call=f"top_symbols(feed, {n})", place=solution.top_symbols)
    many = [f"T{number},1,{number % 997 + 1}\n" for number in range(3_000)] + ["T7,1,5000\n"]
    found = called(solution.top_symbols, named(iter(many), "feed"), 1)
    expect(found).because("of 3,000 symbols, the one with the largest sum was not given, or with another sum").at(solution.top_symbols).equals([("T7", 5008)])
    called(solution.top_symbols, iter(_lines(100)), 3)
    growth = memory.growth({rows: memory.peak(solution.top_symbols, _lines(rows), 3) for rows in (500, 5_000)}, slack=16_384)
    evidence("memory of top_symbols, for 500 and for 5,000 lines", "the same" if growth.order == "flat" else "grows")
    if growth.order != "flat":
        fail(f"the memory of top_symbols grows with the number of lines: {growth}", call="top_symbols(feed, 3)", place=solution.top_symbols)


# --- how it is observed ----------------------------------------------------------------------


def _lines(rows: int, symbols: int = 50) -> Any:
    """A feed: one line at a time, and none is kept."""
    return (f"S{number % symbols},{number / 8},{1_000_000 + number}\n" for number in range(rows))


def _row(found: Any) -> Any:
    """A row as a plain tuple, if it is a tuple with names."""
    return tuple(found[place] for place in range(len(found))) if hasattr(found, "_fields") else found


def _ticks(solution: Any, lines: Any, call: str) -> Any:
    ticks = called(named(solution.Ticks, "Ticks"), named(lines, call[6:-1]))
    for name in ("__len__", "__getitem__", "volume_of"):
        if not hasattr(type(ticks) if name[0] == "_" else ticks, name):
            fail(f"what Ticks(lines) made has no {name}", call=call, place=solution.Ticks)
    return ticks


def _weighed(solution: Any, symbols: int) -> Any:
    """What loading took, and what was loaded. The first load pays for imports and caches, and is not weighed."""
    _ticks(solution, _lines(100, symbols), "Ticks(lines)")
    usage = memory.measure(solution.Ticks, _lines(ROWS, symbols))
    if len(usage.result) != ROWS:
        fail(f"len(ticks) is not the number of lines: {len(usage.result)} of {ROWS:,} rows were loaded", call=f"Ticks({ROWS:,} lines)", place=solution.Ticks)
    return usage, usage.result


class _Line(str):
    """A line whose death can be seen."""

    alive = 0
    most = 0

    def __init__(self, text: str) -> None:
        _Line.alive += 1
        _Line.most = max(_Line.most, _Line.alive)

    def __del__(self) -> None:
        _Line.alive -= 1


def _held_lines(solution: Any) -> int:
    """How many lines of 200 were alive at one moment of loading."""
    _Line.alive = _Line.most = 0
    solution.Ticks(_Line(line) for line in _lines(200))
    return _Line.most


def _as_dicts(lines: Any) -> Any:
    rows = []
    for line in lines:
        symbol, price, volume = line.rstrip("\n").split(",")
        rows.append({"symbol": symbol, "price": float(price), "volume": int(volume)})
    return rows


def _each(size: int) -> int:
    return round(size / ROWS)


def _class_of(size: int) -> str:
    """A number of bytes per row, told so coarsely that it is the same on every Python."""
    each = size / ROWS
    for limit in (KEPT, PEAK, 96, 136, 200):
        if each <= limit:
            return f"at most {limit}"
    return "more than 200"
