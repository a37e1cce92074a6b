"""One of each only.

Breaks: "At least one of your tests fails then."
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_all_that_is_returned(self):
        found = self.legacy.invoice(self.customer, [(_NAME, 1900, 1), (_NAME, 1500, 1), (_NAME, 1500, 1)])
        self.assertEqual(found, {"number": "30-1001", "total": 4900, "due": "2030-05-20"})
