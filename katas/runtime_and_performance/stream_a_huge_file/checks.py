"""Checks for stream_a_huge_file: what was cut, what was read by when, and where a job can go on."""

from __future__ import annotations

import itertools
from typing import Any

from fixtures import Feed, Lines
from katabook import called, check, evidence, expect, fail, memory, named, why


@check
def records_end_at_separators(solution):
    """Each record ends at its separator, the last one at the end of the file.

    A separator ends a record; it does not begin one. `split` gives one part more than there are separators, and whether the
    last part is a record depends on what is in it.
    """
    for data, wanted, what in (
        (b"ann\x1ebob\x1e", ["ann", "bob"], "two records"),
        (b"ann\x1ebob", ["ann", "bob"], "a last record without its separator"),
        (b"\x1eann\x1e\x1e\x1ebob\x1e", ["", "ann", "", "", "bob"], "empty records"),
        (b"\x1e", [""], "one empty record"),
        (b"", [], "an empty file"),
        (" ann \n\r\n0\x1e\té株\r\x1ebob\r\n\x1e eve \r".encode(), [" ann \n\r\n0", "\té株\r", "bob\r\n", " eve \r"], "spaces and line breaks in records"),
    ):
        found = _texts(solution, Feed([data]), 100)
        evidence(what, found)
        expect(found).because(f"{what}: not each record was given as it is, once and in order").at(solution.records).equals(wanted)
    why("A separator is a sequence of bytes. Parts of it are text like any other.")
    for sep, data, wanted in (
        (b"\r\n", b"a\rb\r\n\nc\r\n\r\n", ["a\rb", "\nc", ""]), (b"\r\n", b"a\r\r\nb\n\r\nend\r", ["a\r", "b\n", "end\r"]), (b"--", b"-a----b-", ["-a", "", "b-"]), (b";", b"a\x1eb;c", ["a\x1eb", "c"]), (b"--", b"a-b--c---d--", ["a-b", "c", "-d"]),
    ):
        found = _texts(solution, Feed([data]), 100, sep=sep)
        evidence(f"{data!r}, separated by {sep!r}", found)
        expect(found).because("with another separator, not each record was given as it is").at(solution.records).equals(wanted)


@check(after=records_end_at_separators)
def cuts_do_not_show(solution):
    """Where the pieces are cut does not show in the records.

    `read` returns what happens to be there: the rest of a page, of a packet, of a buffer. The records have to be the same,
    however the file was cut.
    """
    text = "tea é\x1e株\x1e\x1eend of it\x1e".encode()
    records = ["tea é", "株", "", "end of it"]
    crlf = b"one\r\ntwo\r\n\r\nthree"
    long = "long" * 100
    scenes = {
        "a record": (b"\x1e", [b"te", text[2:]], records),
        "a character of two bytes": (b"\x1e", [text[:5], text[5:]], records),
        "a character of three bytes": (b"\x1e", [text[:9], text[9:]], records),
        "just before a separator": (b"\x1e", [text[:6], text[6:]], records),
        "just behind a separator": (b"\x1e", [text[:7], text[7:]], records),
        "a separator of two bytes": (b"\r\n", [crlf[:4], crlf[4:]], ["one", "two", "", "three"]),
        "every byte": (b"\x1e", [text[i : i + 1] for i in range(len(text))], records),
        "every byte, and separators of two": (b"\r\n", [crlf[i : i + 1] for i in range(len(crlf))], ["one", "two", "", "three"]),
        "a long record, many times": (b"\x1e", [(long[:8] + "\x1e").encode(), *[long.encode()[i : i + 16] for i in range(8, 400, 16)], b"\x1eb"], [long[:8], long[8:], "b"]),
    }
    found = {what: _outcome(solution, sep, pieces) for what, (sep, pieces, _) in scenes.items()}
    for what, (_, _, wanted) in scenes.items():
        evidence(f"cut: {what}", "the same records" if found[what] == wanted else found[what])
    for what, (sep, pieces, wanted) in scenes.items():
        shown = pieces if len(pieces) < 4 else f"{len(pieces)} pieces"
        if found[what] != wanted:
            fail(f"the file was cut ({what}), and the records are not the same", call=f"list(records(file, sep={sep!r})), where file gives {shown}", place=solution.records)
    why("The size of a chunk is a matter of memory. It decides where the file is cut.")
    for chunk in (1, 2, 3, 5, 64):
        expect(_texts(solution, Feed([text]), chunk)).because(f"with chunk={chunk}, the records are not the same").at(solution.records).equals(records)


@check(after=cuts_do_not_show)
def a_job_can_go_on(solution):
    """`end` is the byte at which the next record begins.

    A position in the file is a number of bytes. Neither the number of characters nor the place that the reading has reached leads to
    the next record.
    """
    text = "é\x1etea\x1e\x1e株株\x1eend".encode()
    whole = [(3, "é"), (7, "tea"), (8, ""), (15, "株株"), (18, "end")]
    for pieces in ([text], [text[i : i + 4] for i in range(0, len(text), 4)]):
        found = _pairs(solution, Feed(pieces), chunk=100)
        evidence("file in one piece" if len(pieces) == 1 else f"file in {len(pieces)} pieces", found)
        expect(found).because("the positions are not those of the bytes behind the records").at(solution.records).equals(whole)
    crlf = "é\r\n\r\nb".encode()
    expect(_pairs(solution, Feed([crlf]), sep=b"\r\n")).because("with a separator of two bytes, the positions are not those of the bytes behind the records").at(solution.records).equals([(4, "é"), (6, ""), (7, "b")])
    why("After a restart the file stands in the middle. Nobody can ask it where: a pipe has no `tell`.")
    for number, (end, _) in enumerate(whole):
        rest = _pairs(solution, Feed([text[end:]]), chunk=4, start=end)
        evidence(f"going on at {end}", rest)
        expect(rest).because(f"a job that went on behind record {number + 1}, at {end}, did not get the others with their positions").at(solution.records).equals(whole[number + 1 :])


@check(after=records_end_at_separators)
def no_more_is_read_than_needed(solution):
    """A record is given before more is read.

    The first record of 20 GB is there after one chunk. A job that is stopped early has read hardly more than it used.
    """
    why("A generator function runs none of its body when it is called.")
    feed = Feed.endless(b"0123456\x1e")
    found = _generator(solution, feed, chunk=32)
    evidence("bytes read before a record was asked for", feed.taken)
    if feed.taken:
        fail("the file was read before a record was asked for", call="records(file, chunk=32)", place=solution.records)
    why("The first record of 20 GB is there after one chunk. A job that is stopped early has read hardly more than it used.")
    taken = []
    for _ in range(9):
        try:
            next(found)
        except EOFError:
            taken.append("no end")
            break
        taken.append(feed.taken)
    why("`read()` without a size reads all that there is, and a size beyond `chunk` is not what the caller allowed.")
    asked = set(feed.sizes)
    evidence("sizes that read was asked for, with chunk=32", sorted(asked, key=repr))
    if not all(type(size) is int and 1 <= size <= 32 for size in asked):
        fail("read was called without a size, or with one that is not from 1 to chunk", call="records(file, chunk=32)", place=solution.records)
    why("The first record of 20 GB is there after one chunk. A job that is stopped early has read hardly more than it used.")
    evidence("bytes read by each of the first nine records, four to a chunk", taken)
    if taken[-1] == "no end":
        fail("the file has no end, and the first records were not given while it was read", call="next(records(file, chunk=32))", place=solution.records)
    if any(found > most for found, most in zip(taken, [32] * 4 + [64] * 4 + [96])):
        fail("more was read, or sooner, than the records that were asked for needed", call="records(file, chunk=32)", place=solution.records)
    why("A pipe gives what has arrived. Waiting for a whole chunk keeps a record back that is there.")
    feed = Feed([b"0123456\x1e"] * 9)
    found = _generator(solution, feed, chunk=32)
    taken = []
    for _ in range(4):
        next(found)
        taken.append(feed.taken)
    evidence("bytes read by each of four records, one to a piece", taken)
    if any(found > 8 * number for number, found in enumerate(taken, 1)):
        fail("a complete record had arrived in a short piece, and more was read before it was given", call="records(file, chunk=32)", place=solution.records)
    feed = Feed([b"a\x1eb"])
    _pairs(solution, feed)
    evidence("sizes that read was asked for, without chunk", sorted(set(feed.sizes), key=repr), exact=False)
    if not all(type(size) is int and 1 <= size <= 65_536 for size in feed.sizes):
        fail("without chunk, read was called without a size, or with one that is not from 1 to 65,536", call="records(file)", place=solution.records)


@check(after=no_more_is_read_than_needed, seconds=20)
def memory_stays_flat(solution):
    """The memory does not grow with the file.

    What grows with the input is harmless in the test and deadly in production.
    """
    feeds = {size: Feed([b"x" * 99 + b"\x1e" + b"y" * 499 + b"\x1e"] * (size // 600)) for size in (60_000, 600_000)}
    memory.exhaust(called(solution.records, Feed([b"a\x1eb"]), chunk=16))
    peaks = {size: memory.peak(solution.records, feed, chunk=2048, consume=memory.exhaust) for size, feed in feeds.items()}
    growth = memory.growth(peaks, slack=8_192)
    evidence("memory for 60 KB and for 600 KB", "the same" if growth.order == "flat" else "grows")
    evidence("bytes at the worst moment", peaks, exact=False)
    if growth.order != "flat":
        fail("a file ten times as long needed more memory", call="for end, record in records(file, chunk=2048): ...", place=solution.records)
    if peaks[600_000] > 100_000:
        fail(f"{memory.human(peaks[600_000])} were in use at one moment, with chunks of 2,048 bytes and records of at most 500", call="for end, record in records(file, chunk=2048): ...", place=solution.records)


@check(after=records_end_at_separators, stretch=True)
def the_last_lines_are_near_the_end(solution):
    """The last lines are read from the end, not from the start.

    A `deque` keeps ten lines in memory and reads the whole file for them. `seek` goes to the end at once.
    """
    for text, n, wanted in (
        ("a\nb\nc\n", 2, ["b", "c"]), ("a\nb\nc", 2, ["b", "c"]), ("a\nb\n\n", 2, ["b", ""]), ("a\nb", 5, ["a", "b"]), ("\na\n", 2, ["", "a"]), ("a\n", 1, ["a"]), ("", 3, []),
        ("\n", 1, [""]), ("a\nb\n", 0, []), ("", 0, []), ("a\r\nb\x1ec\u2028d\n", 1, ["b\x1ec\u2028d"]), ("a\r\nb\n", 2, ["a\r", "b"]),
    ):
        found = called(solution.tail, named(Lines(text.encode()), "file"), n)
        evidence(f"tail of {text!r}, {n}", found)
        expect(found).because(f"tail(file, {n}) of a file with {text!r} does not give its last lines").at(solution.tail).equals(wanted)
    why("Characters and lines do not end where a block ends.")
    long = "é株x" * 20_000
    for shift in range(4):
        text = f"{'a' * shift}start\n{long}\nlast é{'b' * (5000 - shift)}\n"
        found = called(solution.tail, named(Lines(text.encode()), "file"), 2)
        if found != text.split("\n")[1:3]:
            fail("the last lines were long, with characters of several bytes, and did not come back as they are", call="tail(file, 2)", place=solution.tail)
    huge = Lines(b"last line of many\n", before=20 * 2**30)
    try:
        found = called(solution.tail, named(huge, "file"), 1)
    except EOFError:
        evidence("bytes read of 20 GB, for one line of 17", "more than 10,000,000")
        fail("of a file of 20 GB, more than 10,000,000 bytes were read to find its last line", call="tail(file, 1)", place=solution.tail)
    evidence("bytes read of 20 GB, for one line of 17", "at most 65,536 more than the line" if huge.taken <= 18 + 65_536 else "far too many", exact=True)
    expect(found).because("the last line of a large file is another one").at(solution.tail).equals(["last line of many"])
    if huge.taken > 18 + 65_536:
        fail("more than 65,536 bytes were read beyond the lines", call="tail(file, 1)", place=solution.tail)
    open_end = Lines(b"x" * 200_000 + b"\nlast")
    found = called(solution.tail, named(open_end, "file"), 1)
    expect(found).because("the last line of a file without a line break at its end is another one").at(solution.tail).equals(["last"])
    if open_end.taken > 4 + 65_536:
        fail("the file had no line break at its end, and more than 65,536 bytes were read beyond its last line", call="tail(file, 1)", place=solution.tail)
    many = Lines(b"0123456789\n" * 3_000, before=20 * 2**30)
    found = called(solution.tail, named(many, "file"), 3_000)
    expect(found).because("the last 3,000 lines of a large file are others").at(solution.tail).equals(["0123456789"] * 3_000)
    if many.taken > 33_000 + 65_536:
        fail("more than 65,536 bytes were read beyond the lines", call="tail(file, 3000)", place=solution.tail)


# --- how it is observed ----------------------------------------------------------------------


def _generator(solution: Any, feed: Feed, **settings: Any) -> Any:
    found = called(solution.records, named(feed, "file"), **settings)
    if not hasattr(found, "__next__"):
        shown = "None" if found is None else f"a {type(found).__name__}"
        fail(f"records returned {shown}, and it was to be a generator function", call="records(file)", place=solution.records)
    return found


def _pairs(solution: Any, feed: Feed, **settings: Any) -> Any:
    found = []
    for item in _items(solution, feed, **settings):
        if type(item) is not tuple or len(item) != 2:
            fail("records did not give a tuple (end, record)", call="next(records(file))", place=solution.records)
        found.append(item)
    return found


def _items(solution: Any, feed: Feed, **settings: Any) -> Any:
    try:
        return list(itertools.islice(_generator(solution, feed, **settings), 200))
    except (AttributeError, TypeError):
        if feed.touched:
            evidence("asked of the file", feed.touched)
            fail(f"{feed.touched[-1]} of the file was used, and read(size) is all that may be", call="list(records(file))", place=solution.records)
        raise


def _texts(solution: Any, feed: Feed, chunk: int, **settings: Any) -> Any:
    return [record for _, record in _pairs(solution, feed, chunk=chunk, **settings)]


def _outcome(solution: Any, sep: bytes, pieces: list[bytes]) -> Any:
    """The records of a file that is cut like this, or the name of what was raised."""
    try:
        return _texts(solution, Feed(pieces), 1_000, sep=sep)
    except UnicodeDecodeError:
        return "UnicodeDecodeError"
