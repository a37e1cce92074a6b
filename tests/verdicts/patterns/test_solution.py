import unittest

import pytest
from solution import withdraw


def test_text_as_a_pattern():
    with pytest.raises(ValueError, match="not enough (only 3 left)"):
        withdraw(5)


def test_no_pattern():
    with pytest.raises(ValueError, match="enough ("):
        withdraw(5)


class RegexTest(unittest.TestCase):
    def test_no_pattern_either(self):
        with self.assertRaisesRegex(ValueError, "[only"):
            withdraw(5)
