"""Tests of `katabook._explaining.handed_in` and `katabook._explaining.grammar`: a file that is no module, and the sentence on it."""

import unittest

from katabook._explaining import handed_in


def told(source):
    """The sentence on a file that does not compile, and its line."""
    source = source.encode() if isinstance(source, str) else source
    try:
        compile(source, "solution.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as problem:
        fields = handed_in.explain(source, problem)
        return fields["message"], fields.get("location", {}).get("line")
    raise AssertionError(f"it compiles: {source!r}")


class HandedIn(unittest.TestCase):
    def says(self, *cases):
        for source, words, line in cases:
            with self.subTest(source):
                message, place = told(source)
                self.assertIn(words, message)
                self.assertEqual(place, line)

    def test_marks_of_a_merge_wherever_they_stand(self):
        self.says(
            ("def f():\n    return 1\n=======\n", "a mark that a merge conflict left", 3),
            ("def f():\n    <<<<<<< HEAD\n    return 1\n    =======\n    return 2\n    >>>>>>> b\n", "(lines 2, 4 and 6)", 2),
            ('def f():\n    """Doc.\n<<<<<<< HEAD\n    One.\n    """\n=======\n    Two.\n    """\n>>>>>>> b\n', "(lines 3, 6 and 9)", 3),
        )

    def test_what_is_no_program(self):
        self.says(
            ("--- a/f.py\n+++ b/f.py\n@@ -1,2 +1,2 @@\n def f():\n", "this is a patch", None),
            ("1 def f():\n2     return 1\n", "begins with its number", 1),
            ("https://example.org/f.py\n", "the address of a file", None),
            ("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n", "git lfs pull", None),
        )

    def test_lines_of_a_shell_and_of_a_session(self):
        self.says(
            ("x = 1\npip install rich\n", "a command for a shell", 2),
            ("python -m pip install rich\n", "a command for a shell", 1),
            ("$ ls\n", "a command for a shell", 1),
            (">>>def f():\n...     return 1\n", "the prompt `>>>`", 1),
            ("def f():\n...     return 1\n", "the prompt `...`", 2),
            ("def f():\n   ...:     return 1\n", "the prompt `...:`", 2),
            ("await f()\n", "awaits outside of a function", 1),
        )

    def test_characters_that_are_others_than_they_seem(self):
        self.says(
            ("d\u0435f f():\n    pass\n", "cyrillic small letter ie), which looks like `e`", 1),
            ("x = \uff11\n", "Python knows `1` only", 1),
            ("x = \u0661\n", "Python knows `1` only", 1),
            ("x = 1 \uff0b 2\n", "Python knows `+` only", 1),
            ("x = 1\u3002\n", "type `.` instead", 1),
            ('x = "abc\u201d\n', "does not close it", 1),
            ('d = {"a": 1}\nx = f"{d[\u2018a\u2019]}"\n', "left single quotation mark", 2),
        )

    def test_python_2(self):
        self.says(
            ('exec "x = 1" in {}\n', 'write `exec("x = 1", {})`', 1),
            ("print 1,\n", 'write `print(1, end=" ")`', 1),
            ("f = lambda (a, b): a\n", "is Python 2: give what stands between", 1),
            ("def f((a, b)):\n    return a\n", "is Python 2: give what stands between", 1),
        )

    def test_bytes(self):
        self.says(
            (b"x = 1\n" + b"\0" * 500, "goes on with 500 NUL characters", 1),
            (b"\0" * 500, "nothing but 500 NUL characters", None),
            (b"\xef\xbb\xbf# coding: latin-1\nx = 1\n", "it is saved as UTF-8: take this line out", 1),
            (b"# coding: hex\nx = 1\n", "no encoding of text", 1),
            (b"# coding: latin-9000\nx = 1\n", "which Python does not know", 1),
        )

    def test_a_mark_alone_is_no_comment(self):
        self.assertIn("there is nothing in it", handed_in.empty(b"\xef\xbb\xbf")["message"])


if __name__ == "__main__":
    unittest.main()
