import unittest

import solution


class Five(unittest.TestCase):
    def test_inside(self):
        self.assertEqual(solution.clamp(5, 0, 10), 5)

    def test_below(self):
        self.assertEqual(solution.clamp(-1, 0, 10), 0)

    def test_above(self):
        self.assertEqual(solution.clamp(11, 0, 10), 10)

    def test_two_words(self):
        self.assertEqual(solution.initials("ada lovelace"), "AL")

    def test_no_word(self):
        self.assertEqual(solution.initials(""), "")
