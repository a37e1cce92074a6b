"""What counts as the same code, and what does not."""

import ast
import textwrap
import unittest
from pathlib import Path

from katabook._reading.side_by_side import comparing, constructs


def _compared(mine, reference):
    return comparing.compare(textwrap.dedent(mine), textwrap.dedent(reference))


def _keys(side):
    return side and [item["key"] for item in side]


def _differing(mine, reference):
    """The names of the parts in which two programs differ."""
    parts = _compared(mine, reference)["parts"]
    return [part["name"] for part in parts if _keys(part["mine"]) != _keys(part["reference"])]


class TheSame(unittest.TestCase):
    def same(self, mine, reference):
        self.assertEqual(_differing(mine, reference), [])

    def test_layout_quotes_comments_docstrings_and_annotations(self):
        self.same(
            """
            def f(a, b=1):
                x = g( 'one',
                       a )  # here
                return (x)
            """,
            '''
            def f(a: int, b: int = 1) -> str:
                """What it does."""
                # why
                x: str = g("one", a)

                return x
            ''',
        )

    def test_local_names_in_every_place_that_binds_one(self):
        program = """
        def f({a}, *{rest}):
            import os as {m}
            with {m}.open({a}) as {b}:
                {c} = [{d} for {d} in {b} if {d}]
            try:
                {e} = lambda {g}: {g} + {a}
            except OSError as {h}:
                raise ValueError({h}) from {h}
            match {c}:
                case [{i}, *{j}]:
                    return {i}
                case {{"k": {k}, **{o}}}:
                    return {k}
            def {n}({p}):
                nonlocal {c}
                {c} = {p}
            return {n}({rest})
        """
        names = ["a", "rest", "m", "b", "c", "d", "e", "g", "h", "i", "j", "k", "o", "n", "p"]
        one = program.format(**{name: name for name in names})
        other = program.format(**{name: f"{name}_" for name in names})
        self.same(one, other)

    def test_the_order_of_definitions(self):
        self.same("def f(): return 1\ndef g(): return 2\n", "def g():\n  return 2\ndef f():\n  return 1\n")

    def test_elif_and_an_if_alone_below_else(self):
        self.same(
            "def f(a):\n  if a: return 1\n  elif a > 1: return 2\n",
            "def f(a):\n  if a:\n    return 1\n  else:\n    if a > 1:\n      return 2\n",
        )

    def test_a_long_program_and_what_unparsing_makes_of_it(self):
        source = Path(comparing.__file__).read_text(encoding="utf-8")
        self.assertEqual(_differing(ast.unparse(ast.parse(source)), source), [])


class NotTheSame(unittest.TestCase):
    def differ(self, mine, reference, parts):
        self.assertEqual(_differing(mine, reference), parts)

    def test_two_local_names_for_one(self):
        self.differ("def f(a, b): return a + a", "def f(a, b): return a + b", ["f"])

    def test_two_names_that_change_places(self):
        self.differ("def f(a, b): return b - a", "def f(a, b): return a - b", ["f"])

    def test_names_that_callers_use(self):
        self.differ("def f(*, a): return a", "def f(*, b): return b", ["f"])
        self.differ("def f(x): return x.a", "def f(x): return x.b", ["f"])
        self.differ("def f(): return g()", "def f(): return h()", ["f"])

    def test_another_depth(self):
        self.differ("def f(a):\n  if a:\n    g()\n    h()", "def f(a):\n  if a:\n    g()\n  h()", ["f"])

    def test_annotations_in_the_body_of_a_class(self):
        self.differ("class A:\n  a: int", "class A:\n  a: str", ["A"])

    def test_the_blocks_of_a_try(self):
        self.differ("def f():\n  try: g()\n  finally: h()", "def f():\n  try: g()\n  except E: h()", ["f"])

    def test_a_decorator(self):
        self.differ("class A:\n  @wraps(f)\n  def g(self): pass", "class A:\n  def g(self): pass", ["A.g"])

    def test_parts_that_one_side_lacks(self):
        self.differ("def f(): pass\nx = 1", "def g(): pass", ["g", "", "f"])


class WhatIsShown(unittest.TestCase):
    def test_the_lines_are_the_authors_own_with_the_comments_above_them(self):
        source = textwrap.dedent(
            '''
            # about f
            @wraps(
                g
            )
            def f(a,
                  b):
                """Doc."""
                # about x
                x = "é"; y = 2  # both
                if x: return y

                # in vain
                else:
                    # nothing
                    return (
                        1
                    )
            '''
        )
        (part,) = comparing.compare(source, source)["parts"]
        self.assertEqual(part["doc"], "Doc.")
        self.assertEqual(
            [(item["comments"], item["text"]) for item in part["mine"]],
            [
                (["# about f"], ["@wraps(", "    g", ")"]),
                ([], ["def f(a,", "      b):"]),
                (["    # about x"], ['    x = "é"']),
                ([], ["    y = 2  # both"]),
                ([], ["    if x:"]),
                ([], ["    return y"]),
                (["    # in vain"], ["    else:"]),
                (["        # nothing"], ["        return (", "            1", "        )"]),
            ],
        )

    def test_what_is_no_program_is_said_with_its_line(self):
        self.assertEqual(_compared("x = 1\ny = (", "x = 1")["problem"], "line 2: '(' was never closed")
        self.assertIsNotNone(_compared("x = 1\0", "x = 1")["problem"])
        self.assertIsNotNone(_compared("x = " + "(" * 5000 + ")" * 5000, "x = 1")["problem"])
        self.assertIsNotNone(_compared("x = " + "-" * 50_000 + "1", "x = 1")["problem"])


class Constructs(unittest.TestCase):
    def test_what_runs_is_told_by_kind(self):
        source = textwrap.dedent(
            """
            from __future__ import annotations
            import json, os
            from collections import defaultdict
            from typing import Any

            @functools.cache
            def f(rows: Any) -> os.PathLike:
                with open(rows) as file:
                    return json.dumps(g(file.read()), default=defaultdict)

            def g(x):
                try:
                    yield x
                finally:
                    pass
            """
        )
        self.assertEqual(
            constructs.constructs(ast.parse(source)),
            {
                "syntax": ["try … finally", "with", "yield"],
                "decorators": ["@functools.cache"],
                "calls": [".read()", "json.dumps()", "open()"],
                "imports": ["collections.defaultdict"],
            },
        )


if __name__ == "__main__":
    unittest.main()
