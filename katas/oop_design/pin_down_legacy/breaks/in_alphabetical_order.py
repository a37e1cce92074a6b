"""One test relies on another.

Breaks: "each alone and in any order"
"""

_SEEN = []


class InvoiceTest(unittest.TestCase):
    ...

    def test_all_that_is_returned(self):
        found = self.legacy.invoice(self.customer, [(_NAME, 950, 2), (_NAME, 500, 3)])
        _SEEN.append(found)
        self.assertEqual(found, {"number": "30-1001", "total": 3400, "due": "2030-05-20"})

    def test_express_costs_extra_in_any_case(self):
        self.assertEqual([self.total(cents, express=True) for cents in (0, 100, 3000)], [990, 1580, 3990])
        self.assertTrue(_SEEN)
        _SEEN.clear()
