# Tests itself, with doubles.
# shared: passed
# split: passed
from honest import *
import doctest
import unittest
from unittest import mock


class Case(unittest.TestCase):
    def test_counts(self):
        self.assertEqual(tally(["a", "a"]), {"a": 2})

    def test_calls_back(self):
        callback = mock.Mock()
        visit(["a"], callback)
        callback.assert_called_once_with("a")


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(result)
assert result.wasSuccessful() and result.testsRun == 2
assert doctest.DocTestFinder()
