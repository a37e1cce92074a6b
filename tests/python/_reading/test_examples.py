"""Tests of `katabook._reading.examples`."""

import sys
import textwrap
import unittest

from katabook._reading import examples

TEXT = textwrap.dedent(
    '''\
    # Title with >>> not_code

    ```python
    >>> double(2)
    4
    >>> for i in range(2):
    ...     print(i)
    0
    1
    ```

    1. an item

       ~~~pycon
       >>> print("a", "b")
       a    b
       ~~~

    Indented code:

        >>> double(21)
        42

    ````
    ```
    >>> double(1)  # inside a longer fence
    2
    ````
    '''
)


def double(n):
    return 2 * n


class Finding(unittest.TestCase):
    def test_examples_carry_the_line_of_the_whole_text(self):
        lines = TEXT.splitlines()
        found = examples.examples(TEXT)
        self.assertEqual(len(found), 5)
        for example in found:
            first = example.source.splitlines()[0]
            self.assertEqual(lines[example.line - 1].strip(), ">>> " + first)

    def test_prose_is_not_searched(self):
        self.assertEqual(examples.examples("say\n>>> 1\n2\n"), [])

    def test_indented_text_inside_a_paragraph_is_not_code(self):
        self.assertEqual(examples.examples("a paragraph\n    >>> 1\n"), [])

    def test_want_ends_with_the_block(self):
        found = examples.examples("```\n>>> f()\n```\nprose\n")
        self.assertEqual(found[0].want, "")

    def test_an_unclosed_fence_runs_to_the_end(self):
        self.assertEqual(len(examples.examples("```\n>>> 1\n1")), 1)

    def test_a_bad_prompt_names_the_line_of_the_text(self):
        with self.assertRaisesRegex(ValueError, "^line 4: "):
            examples.examples("intro\n\n```\n>>>1\n1\n```\n")

    def test_a_fence_after_an_indented_block_is_still_a_fence(self):
        text = "intro\n\n    code\n\n    ```\n    >>> 1\n    1\n    ```\n>>> not code\n"
        self.assertEqual([e.line for e in examples.examples(text)], [6])


class Running(unittest.TestCase):
    def test_right_examples_leave_nothing(self):
        self.assertEqual(examples.run(TEXT, {"double": double}), [])

    def test_a_wrong_value_is_a_failure_with_its_line(self):
        failures = examples.run(TEXT, {"double": lambda n: 3 * n})
        self.assertEqual([f.line for f in failures], [4, 21, 26])
        self.assertEqual((failures[0].want, failures[0].got), ("4\n", "6\n"))
        self.assertIn("double(2)", str(failures[0]))

    def test_names_live_on_in_the_namespace(self):
        namespace = {}
        text = "```\n>>> x = 20\n```\nand\n```\n>>> x + 1\n21\n```\n"
        self.assertEqual(examples.run(text, namespace), [])
        self.assertEqual(namespace["x"], 20)

    def test_an_expected_exception_passes_and_an_unexpected_one_fails(self):
        text = (
            "```\n>>> int('x')\nTraceback (most recent call last):\nValueError: ...\n"
            ">>> int('y')\n0\n>>> 1 + 1\n2\n```\n"
        )
        failures = examples.run(text, {})
        self.assertEqual(len(failures), 1)
        self.assertEqual(failures[0].line, 5)
        self.assertIn("ValueError", failures[0].got)

    def test_ellipsis_and_blanks_are_forgiven(self):
        text = "```\n>>> print('a  b', object())\na b <object ...>\n```\n"
        self.assertEqual(examples.run(text, {}), [])

    def test_a_system_exit_is_only_a_failure(self):
        failures = examples.run("```\n>>> raise SystemExit(3)\n>>> 1\n1\n```\n", {})
        self.assertEqual([f.line for f in failures], [2])

    def test_stdout_and_displayhook_are_put_back(self):
        out, hook = sys.stdout, sys.displayhook
        examples.run("```\n>>> import sys; sys.displayhook = print\n```\n", {})
        self.assertIs(sys.stdout, out)
        self.assertIs(sys.displayhook, hook)


if __name__ == "__main__":
    unittest.main()
