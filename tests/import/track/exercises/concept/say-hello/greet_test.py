import unittest

import pytest

from greet import hello
from words import HELLO


class HelloTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_a_name(self):
        self.assertEqual(hello("Ada"), f"{HELLO}, Ada!")

    @unittest.skip("extra credit")
    def test_nobody(self):
        self.assertEqual(hello(""), "Hello!")
