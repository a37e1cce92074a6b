import unittest

from solution import fetch, load, parse


class ComingTest(unittest.TestCase):
    def test_group(self):
        self.assertIsNone(fetch(["a.example", "b.example"]))

    def test_cause(self):
        self.assertEqual(load({}), 80)

    def test_context(self):
        self.assertEqual(parse("x"), 0)
