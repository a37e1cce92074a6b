"""It is a TestCase.

Breaks: "a class with methods `test_…` that does not inherit from `TestCase`, so that it is not run by itself"
"""

import unittest


class QueueContract(unittest.TestCase):
    ...
