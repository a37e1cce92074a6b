"""The date is today's, so the test works the expected one out from today.

Then it has the rules in it a second time, and not all of them: {{the_legacy_code_passes: message}}. It is green until a weekend or
until December. Say which day it is, by replacing `date` in the module that asks.

Breaks: "They pass on any day, whatever `NEXT_NUMBER` is when they begin, each alone and in any order."
Fails: the_legacy_code_passes
"""

import unittest
from datetime import timedelta
from unittest.mock import patch


class InvoiceTest(unittest.TestCase):
    def setUp(self):
        counter = patch.object(self.legacy, "NEXT_NUMBER", 1000)
        counter.start()
        self.addCleanup(counter.stop)

    def test_total_and_due_day(self):
        found = self.legacy.invoice({"level": "none", "invoices": []}, [("mug", 1700, 2)])
        self.assertEqual(found["total"], 3400)
        self.assertEqual(found["due"], (self.legacy.date.today() + timedelta(days=14)).isoformat())
