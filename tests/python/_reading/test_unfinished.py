"""Tests of `katabook._reading.unfinished`."""

import ast
import unittest

from katabook._reading.unfinished import undone_in_reference

REFERENCE = '''\
class Hub:
    def publish(self, event):
        return self.call(event)

    def close(self):
        pass


def total(values):
    def add(a, b):
        return a + b
    return add(*values)
'''


def undone(mine, others=None):
    found = undone_in_reference(mine, REFERENCE, others or {})
    return None if found is None else ast.unparse(ast.parse(found["source"]))


class UndoneInReference(unittest.TestCase):
    def test_a_function_that_does_nothing_is_undone_in_the_reference_in_the_same_way(self):
        for body in ("pass", "...", '"""Later."""', "return", "return None", "raise NotImplementedError", "raise NotImplementedError('x')"):
            with self.subTest(body):
                wanted = REFERENCE.replace("return self.call(event)", body)
                self.assertEqual(undone(f"class Hub:\n    def publish(self, event):\n        {body}\n"), ast.unparse(ast.parse(wanted)))

    def test_functions_within_functions_and_coroutines_count(self):
        mine = "async def total(values):\n    async def add(a, b):\n        pass\n    return add\n"
        self.assertIn("def add(a, b):\n        pass", undone(mine))

    def test_what_does_nothing_in_the_reference_either_is_finished(self):
        self.assertIsNone(undone("class Hub:\n    def close(self):\n        pass\n"))

    def test_a_function_that_does_something_or_that_the_reference_lacks_is_not_undone(self):
        self.assertIsNone(undone("def total(values):\n    print(values)\n\ndef helper():\n    pass\n"))

    def test_others_that_leave_the_same_undone_are_named(self):
        mine = "def total(values):\n    pass\n"
        others = {"alike": "def total(values):\n    ...\n", "other": "def total(values):\n    return 1\n"}
        self.assertEqual(undone_in_reference(mine, REFERENCE, others)["alike"], ["alike"])

    def test_what_does_not_compile_leaves_nothing_undone(self):
        self.assertIsNone(undone("def total(:\n"))


if __name__ == "__main__":
    unittest.main()
