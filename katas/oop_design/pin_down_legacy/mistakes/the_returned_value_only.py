"""A function is tested by what it returns.

This one also writes into the customer, counts, and could change the caller's list. A version that
does not enter the number at the customer passed all tests. Look at everything that a caller can see after the call.

Breaks: "Results are what is returned, what happens to `customer`, to its list and to `lines`, and which number the next invoice gets."
Fails: changes_of_effects_are_noticed
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_numbers_go_up_and_are_entered_at_the_customer(self):
        numbers = [self.some_invoice()["number"] for _ in range(2)]
        self.assertEqual(numbers, ["30-1001", "30-1002"])

    def test_no_lines_give_nothing_and_use_no_number(self):
        self.assertIsNone(self.invoiced())
        self.assertEqual(self.some_invoice()["number"], "30-1001")
