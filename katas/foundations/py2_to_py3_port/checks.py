"""Checks for py2_to_py3_port: what Python 2 answered, and what the port answers."""

from __future__ import annotations

from typing import Any

from katabook import Failed, called, check, evidence
from katabook.counting import Pulls


@check
def a_line_becomes_text(solution):
    """`parse` turns the bytes of a line into text.

    `str(data)` is what `repr` shows, with the `b` and the quotes as part of the text. What the bytes mean is told by an encoding.
    """
    cases = [
        (b"M-17;250;Bern", ("M-17", 250, "Bern")),
        (b"M-17;250;Z\xc3\xbcrich", ("M-17", 250, "Zürich")),
        (b"M-18;-30;\xe6\x9d\xb1\xe4\xba\xac", ("M-18", -30, "東京")),
        (b"M-\xc3\xa9;0;St. Gallen\n", ("M-é", 0, "St. Gallen")),
        (b"M-19;7;\n", ("M-19", 7, "")),
        (b"M-20;1;Basel \n", ("M-20", 1, "Basel ")),
        (b"M-21;1;Bordeaux\n", ("M-21", 1, "Bordeaux")),
        (b" M-22 ;1; Bern ", (" M-22 ", 1, " Bern ")),
    ]
    seen = []
    first: Failed | None = None
    for data, wanted in cases:
        try:
            got = called(solution.parse, data)
        except TypeError as problem:
            raise Failed("a method of bytes was given text: bytes and text do not mix" if "bytes-like" in str(problem) else "a line in UTF-8 raised an exception", call=f"parse({data!r})", expected=repr(wanted), actual=f"TypeError: {problem}", place=solution.parse) from None
        except ValueError as problem:  # and UnicodeDecodeError, which is one
            got = f"{type(problem).__name__}: {problem}"
        seen.append(f"{data!r} → {got.split(chr(58))[0] if isinstance(got, str) else repr(got)}")
        if first is None and (got != wanted or type(got) is not tuple or [type(one) for one in got] != [str, int, str]):
            first = Failed(_of_fields(got, wanted), call=f"parse({data!r})", expected=repr(wanted), actual=got if isinstance(got, str) else repr(got), place=solution.parse)
    evidence("lines and what parse made of them", "\n".join(seen))
    if first is not None:
        raise first


@check(after=a_line_becomes_text)
def bytes_that_are_no_text_are_refused(solution):
    """Bytes that are not UTF-8 raise `UnicodeDecodeError`.

    Latin-1 has a character for each byte, so it never fails, and shows nonsense instead. `errors="replace"` and `errors="ignore"` lose what
    was there, and nobody hears of it until a letter comes back.
    """
    for data in (b"M-17;250;Z\xfcrich\n", b"M\xff;1;Bern\n"):
        try:
            got = called(solution.parse, data)
        except UnicodeDecodeError as problem:
            evidence(f"parse({data!r})", "UnicodeDecodeError")
            evidence("Python says", str(problem), exact=False)
            continue
        except Exception as problem:
            raise Failed("bytes that are not UTF-8 raised another exception", call=f"parse({data!r})", expected="UnicodeDecodeError", actual=f"{type(problem).__name__}: {problem}", place=solution.parse) from None
        evidence(f"parse({data!r})", repr(got))
        raise Failed("bytes that are not UTF-8 were taken for text", call=f"parse({data!r})", expected="UnicodeDecodeError", actual=repr(got), place=solution.parse)


@check
def shares_are_whole_cents(solution):
    """Shares are integers that are rounded down, for refunds and for amounts of any size.

    In Python 3, `/` gives a float. `int(a / b)` cuts it off towards zero, which is up for negative amounts, and a float has 53 bits.
    """
    big = 10**20 + 12346
    cases = [
        ((100, 4), [25, 25, 25, 25]),
        ((7, 2), [4, 3]),
        ((0, 3), [0, 0, 0]),
        ((5, 1), [5]),
        ((2, 3), [1, 1, 0]),
        ((-7, 2), [-3, -4]),
        ((-100, 3), [-33, -33, -34]),
        ((big, 2), [5 * 10**19 + 6173] * 2),
        ((10**40 + 7, 2), [5 * 10**39 + 4, 5 * 10**39 + 3]),
    ]
    seen = []
    first: Failed | None = None
    for (cents, ways), wanted in cases:
        call = f"shares({cents}, {ways})"
        got = called(solution.shares, cents, ways)
        seen.append(f"{call}: {got!r}")
        if first is None and (type(got) is not list or got != wanted or any(type(one) is not int for one in got)):
            if type(got) is not list:
                message = "shares did not return a list"
            elif any(type(one) is float for one in got):
                message = "shares of whole cents became floats"
            elif len(got) != ways:
                message = "there are not as many shares as flats"
            elif sum(got) != cents:
                message = "cents were lost or made: the shares do not add up to the amount" + (" of a refund" if cents < 0 else "")
            else:
                message = "the shares add up, and are not the ones that Python 2 gave"
            first = Failed(message, call=call, expected=repr(wanted), actual=repr(got), place=solution.shares)
    evidence("shares", "\n".join(seen))
    if first is not None:
        raise first


@check
def unread_meters_come_first(solution):
    """Entries without an amount come before all others, and equal ones keep their order.

    Python 3 has no order between `None` and numbers. A number in the place of `None` is an amount that a real entry can have.
    """
    cases = {
        "one unread meter": ([("ann", 5), ("bob", None), ("cem", 2)], [("bob", None), ("cem", 2), ("ann", 5)]),
        "all are read": ([("ann", 5), ("bob", 3)], [("bob", 3), ("ann", 5)]),
        "two unread meters": ([("eva", None), ("ann", 5), ("bob", None)], [("eva", None), ("bob", None), ("ann", 5)]),
        "an amount of zero": ([("ann", 0), ("bob", None)], [("bob", None), ("ann", 0)]),
        "a refund": ([("ann", -5), ("bob", None), ("cem", 0)], [("bob", None), ("ann", -5), ("cem", 0)]),
        "a refund and a zero": ([("ann", 0), ("bob", -5)], [("bob", -5), ("ann", 0)]),
        "a large refund": ([("ann", -(10**30)), ("bob", None)], [("bob", None), ("ann", -(10**30))]),
        "equal amounts": ([("cem", 4), ("ann", 4), ("bob", 1)], [("bob", 1), ("cem", 4), ("ann", 4)]),
        "an entry that comes twice": ([("cem", 4), ("ann", 1), ("ann", 1)], [("ann", 1), ("ann", 1), ("cem", 4)]),
        "large amounts": ([("ann", 2**53 + 1), ("bob", 2**53)], [("bob", 2**53), ("ann", 2**53 + 1)]),
        "no entries": ([], []),
    }
    outcome = []
    first: Failed | None = None
    for words, (entries, wanted) in cases.items():
        given = list(entries)
        call = f"ranked({entries!r})"
        try:
            got = called(solution.ranked, given)
        except TypeError as problem:
            outcome.append(f"{words}: TypeError")
            first = first or Failed("None was compared with a number, and Python 3 has no order between them" if "'NoneType' and 'int'" in str(problem) or "'int' and 'NoneType'" in str(problem) else "entries that Python 2 sorted raised an exception", call=call, expected=repr(wanted), actual=f"TypeError: {problem}", place=solution.ranked)
            continue
        outcome.append(f"{words}: {'as in Python 2' if got == wanted else 'another order'}")
        if first is not None:
            continue
        if type(got) is not list or sorted(map(repr, got)) != sorted(map(repr, wanted)):
            first = Failed("ranked did not return a list of the entries", call=call, expected=repr(wanted), actual=repr(got), place=solution.ranked)
        elif got != wanted:
            first = Failed(f"the entries came in another order than in Python 2: {words}", call=call, expected=repr(wanted), actual=repr(got), place=solution.ranked)
        elif given != entries or got is given:
            first = Failed("ranked sorted the caller's list, and was to return a new one", call=call, expected=repr(entries), actual=repr(given), place=solution.ranked)
    evidence("order", "\n".join(outcome))
    if first is not None:
        raise first


@check
def a_report_reads_its_numbers_twice(solution):
    """The total and the refunds come from the same amounts, also if those can be walked once only.

    `map` returns an iterator in Python 3. The sum uses it up, and what reads it after that finds nothing and no error.
    """
    for words, make, text in (
        ("a list", lambda given: given, "report({given!r})"),
        ("an iterator", Pulls, "report(iter({given!r}))"),
    ):
        for given, wanted in ((["250", "-1", "0", "7", "-30"], (226, [-1, -30])), (["5"], (5, [])), (["-5", "9007199254740998", "-5"], (2**53 - 4, [-5, -5])), ([], (0, []))):
            amounts = make(list(given))
            call = text.format(given=given)
            got = called(solution.report, amounts)
            if given and given[0] == "250":
                evidence(f"the report of {words}", repr(got))
            if type(got) is not tuple or len(got) != 2 or type(got[1]) is not list:
                raise Failed("report did not return a tuple of a sum and a list", call=call, expected=repr(wanted), actual=repr(got), place=solution.report)
            if got != wanted:
                if got[0] == wanted[0]:
                    message = "the total is right, and the refunds are missing" if not got[1] else "the total is right, and the refunds are not"
                else:
                    message = "the total is 0, as if there were no amounts" if got[0] == 0 else "the total is wrong"
                raise Failed(message, call=call, expected=repr(wanted), actual=repr(got), place=solution.report)


@check(stretch=True)
def halves_go_away_from_zero(solution):
    """`rounded` takes halves away from zero, as Python 2 did.

    Python 3 rounds halves to the even neighbour, which is fair over many values, and not what the old bills say. Adding 0.5 and cutting off
    rounds negative halves up, and the addition itself may round.
    """
    below = 0.49999999999999994
    cases = [(0.0, 0), (2.4, 2), (2.6, 3), (0.5, 1), (1.5, 2), (2.5, 3), (-0.5, -1), (-2.5, -3), (-2.4, -2), (-2.6, -3), (below, 0), (-below, 0), (1.4999999999999998, 1), (999999.5, 1000000), (7.0, 7)]
    seen = []
    first: Failed | None = None
    for number, wanted in cases:
        got = called(solution.rounded, number)
        seen.append(f"{number}: {got!r}")
        if first is None and (type(got) is not int or got != wanted):
            if type(got) is not int:
                message = "rounded did not return an integer"
            elif abs(number) in (below, 1.4999999999999998):
                message = "a number just below a half was rounded as if it were a half"
            elif abs(number) % 1 == 0.5:
                message = "a half was rounded towards zero"
            else:
                message = "the integer is not the nearest one"
            first = Failed(message, call=f"rounded({number})", expected=repr(wanted), actual=repr(got), place=solution.rounded)
    evidence("rounded", "\n".join(seen))
    if first is not None:
        raise first


# --- how it is observed ----------------------------------------------------------------------


def _of_fields(got: Any, wanted: tuple[str, int, str]) -> str:
    if isinstance(got, str):
        return "a line in UTF-8 was refused"
    if type(got) is not tuple or len(got) != 3:
        return "parse did not return a tuple of three"
    if any(isinstance(one, bytes) for one in got):
        return "a field is still bytes, and not text"
    if isinstance(got[0], str) and got[0].startswith(("b'", 'b"')):
        return "the `b` and the quote of the literal became part of the text"
    if isinstance(got[2], str) and got[2].endswith("\n") and not wanted[2].endswith("\n"):
        return "the newline became part of a field"
    if [one.strip() if isinstance(one, str) else one for one in got] == [one.strip() if isinstance(one, str) else one for one in wanted]:
        return "a space of a field was cut off"
    if isinstance(got[2], str) and got[2] == wanted[2][:-1]:
        return "the last letter of a line without a newline was cut off"
    if type(got[1]) is not int:
        return "the cents are no integer"
    return "the text is not what the bytes mean in UTF-8"
