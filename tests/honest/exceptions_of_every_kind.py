# Exceptions with causes, notes, groups, own texts, and what leaves with them.
# shared: passed
# split: passed
from honest import *
import contextlib
import sys
import traceback


class Invalid(ValueError):
    def __init__(self, field, why):
        super().__init__(field, why)
        self.field = field

    def __str__(self):
        return f"{self.field}: {self.args[1]}"


def tally(words):
    try:
        try:
            int("x")
        except ValueError as problem:
            raise Invalid("age", "no number") from problem
    except Invalid as problem:
        problem.add_note("while reading")
        text = "".join(traceback.format_exception(problem))
        assert "direct cause" in text and "while reading" in text and str(problem) == "age: no number"
    caught = []
    try:
        raise ExceptionGroup("several", [Invalid("a", 1), OSError(2, "gone"), ExceptionGroup("inner", [KeyError("k")])])
    except* OSError as some:
        caught.append(some)
    except* (Invalid, KeyError) as rest:
        caught.append(rest)
    assert [len(group.exceptions) for group in caught] == [1, 2]
    with contextlib.suppress(KeyError), contextlib.ExitStack() as stack:
        stack.callback(caught.clear)
        raise KeyError("gone")
    assert not caught
    try:
        sys.exit(3)
    except SystemExit as leaving:
        assert leaving.code == 3
    return {word: words.count(word) for word in words}
