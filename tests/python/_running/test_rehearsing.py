"""What a child does while it waits for its request leaves nothing behind."""

import sys
import unittest

from katabook._authoring import check, record
from katabook._running import runner


class Rehearsing(unittest.TestCase):
    def test_nothing_is_left_of_it(self):
        before = set(sys.modules), sys.stdin, list(record.swallowed), record.why_now()
        runner.rehearse()
        self.assertEqual((set(sys.modules), sys.stdin, record.swallowed, record.why_now()), before)
        self.assertEqual(check.register, {})


if __name__ == "__main__":
    unittest.main()
