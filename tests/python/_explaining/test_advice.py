"""Tests of `katabook._explaining.advice` and `katabook._explaining.letters`."""

import unittest

from katabook._explaining import advice, letters
from katabook._running import context

PATH = "solution.py"


def told(source):
    """The sentence on what running a submission raises."""
    context.submission_file, context.sources[PATH] = PATH, source
    try:
        exec(compile(source, PATH, "exec"), {"__name__": "solution"})
    except Exception as problem:
        return advice.on(problem, f"{type(problem).__name__}: {problem}")
    finally:
        context.submission_file = ""
        del context.sources[PATH]
    raise AssertionError("nothing was raised")


class Advice(unittest.TestCase):
    def test_what_another_python_has(self):
        for source, words in (
            ("xrange(3)", "line 1 is Python 2: `xrange` is `range`"),
            ("def f():\n    return reduce(max, [1])\nf()", "line 2 is Python 2: `reduce` is `functools.reduce`"),
            ("{}.has_key(1)", "write `key in d` for `has_key`"),
            ("iter([]).next()", "write `next(it)`"),
            ("class C:\n    def __iter__(self): return self\n    def next(self): return 1\nlist(C())", "line 3 is Python 2: the method `next`"),
            ("import urllib2", "`urllib2` is `urllib.request`"),
            ("from itertools import izip", "`izip` is `zip`"),
            ("from typing import nothing_of_the_kind", "the `typing` of Python 3."),
            ("import sys\nsys.maxint", "`maxint` is `sys.maxsize`"),
            ("import math\nmath.nothing_of_the_kind", "the `math` of Python 3."),
        ):
            with self.subTest(source):
                self.assertIn(words, told(source))

    def test_what_says_enough_by_itself(self):
        for source in ("nothing", "{}['a']", "int('x')", "import nothing_of_the_kind", "(1).nothing", "len(1, 2)", "len(x=1)", "[].next()"):
            with self.subTest(source):
                self.assertIsNone(told(source))

    def test_the_path_of_a_library_is_nobodys_business(self):
        said = "cannot import name 'a' from 'b' ({})"
        for path in ("/usr/lib/python3.11/b.py", "unknown location", "/usr/lib/b.so"):
            self.assertEqual(advice.without_path(said.format(path)), "cannot import name 'a' from 'b'")
        self.assertEqual(advice.without_path("no (b.py)"), "no (b.py)")

    def test_a_cell_with_a_magic_is_not_to_be_taken_out(self):
        source = "get_ipython().run_cell_magic('time', '', 'def f():\\n    return 1\\n')\n"
        self.assertIn("begins with `%%time`: its code is within the quotes", told(source))

    def test_the_line_that_stops_in_a_debugger(self):
        class BdbQuit(Exception):
            pass

        context.submission_file, context.sources[PATH] = PATH, "def f():\n    breakpoint()\n    return 1\n"
        try:
            self.assertIn("line 2 stops in the debugger (`breakpoint()`)", advice.on(BdbQuit(), "BdbQuit"))
        finally:
            context.submission_file = ""
            del context.sources[PATH]


class Letters(unittest.TestCase):
    def test_a_name_that_looks_like_another(self):
        self.assertIn("`n\u0430me` in line 2 has `\u0430` (U+0430", letters.twin("name", ["x = 1", "n\u0430me = 2"]))
        self.assertIn("in line 7 has", letters.twin("n\u0430me", ["name = 2"], 7))
        self.assertIsNone(letters.twin("name", ["nane = 1", "\u0438\u043c\u044f = 2"]))

    def test_a_word_of_another_script_is_no_mistake(self):
        self.assertIsNone(letters.odd_name("\u0441\u0443\u043c\u043c\u0430 = 1", 1))
        self.assertIsNone(letters.odd_name("\u0430 = 1", 1))
        self.assertIsNotNone(letters.odd_name("f\u043er i in x:", 1))

    def test_two_texts_of_a_message(self):
        self.assertIn("has U+0430", letters.told_apart("it says 'b\u0430d', which does not match 'bad'"))
        self.assertIn("U+0301", letters.told_apart("'cafe\u0301' not found in 'le caf\u00e9'"))
        self.assertIsNone(letters.told_apart("'caf\u00e9' not found in 'le the\u0301'"))
        self.assertIsNone(letters.told_apart("it's 'gr\u00fcn' and not 'rot'"))


if __name__ == "__main__":
    unittest.main()
