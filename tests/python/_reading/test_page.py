"""The Python of a page runs from top to bottom, and what fails is told with its line."""

import unittest

from katabook._reading import page as _page


def failures(page):
    return [(f.line, f.source, f.got.splitlines()[-1:]) for f in _page.run(page)]


class APage(unittest.TestCase):
    def test_sessions_and_programs_share_one_namespace(self):
        page = "```python\ndef double(x):\n    return 2 * x\n```\n\n1. item\n\n   ```python\n   >>> double(2)\n   4\n\n   ```\n"
        self.assertEqual(failures(page), [])

    def test_what_promises_something_else_is_told(self):
        self.assertEqual(failures("# A\n\n```python\n>>> 1 + 1\n3\n\n```\n"), [(4, "1 + 1\n", ["2"])])

    def test_a_program_that_raises_is_told_with_its_line(self):
        page = "```python\nx = 1\nraise ValueError('no')\n```\n```python\nx +\n```\n```python\nassert x == 1\n```\n"
        self.assertEqual(
            failures(page),
            [(3, "raise ValueError('no')\n", ["ValueError: no"]), (6, "x +\n", ["SyntaxError: invalid syntax"])],
        )

    def test_other_languages_are_not_run(self):
        self.assertEqual(failures("```sql\nSELECT 1\n```\n```text\nboom()\n```\n```\nboom()\n```\n"), [])

    def test_a_page_may_define_classes_that_ask_for_their_module(self):
        page = "```python\nfrom dataclasses import dataclass\n@dataclass\nclass P:\n    x: 'int' = 0\n```\n"
        self.assertEqual(failures(page), [])


if __name__ == "__main__":
    unittest.main()
