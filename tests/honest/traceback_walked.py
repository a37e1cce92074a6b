# Walks the traceback of an exception of its own and tells where it came from.
# shared: passed
# split: passed
from honest import *
import sys
import traceback


def deep(n):
    return deep(n - 1) if n else {}["nothing"]


def where(problem):
    entry, found = problem.__traceback__, []
    while entry:
        frame = entry.tb_frame
        found.append((frame.f_code.co_name, entry.tb_lineno, frame.f_locals.get("n")))
        entry = entry.tb_next
    return found


def tally(words):
    try:
        deep(3)
    except KeyError as problem:
        assert [n for name, _, n in where(problem) if name == "deep"] == [3, 2, 1, 0]
        assert sys.exc_info()[1] is problem
        assert "nothing" in "".join(traceback.format_exception(problem))
        assert traceback.extract_tb(problem.__traceback__)[-1].name == "deep"
    return {word: words.count(word) for word in words}
