"""With a day of my own, the tests are stable.

They are, and a function that depends on the day has been seen on one. December, the days around a weekend and the turn of the
year are what the clock was replaced for.

Breaks: "The checks change the module in one place at a time: one rule, one edge, one effect; or they repair one of its oddities."
Fails: changes_of_dates_are_noticed
"""


class InvoiceTest(unittest.TestCase):
    ...

    def test_the_discount_doubles_in_december(self):
        self.customer["level"] = "gold"
        invoice = self.invoiced(10_000)
        self.assertEqual((invoice["due"], invoice["total"]), ("2030-05-20", 9000))

    def test_a_due_day_on_a_weekend_moves_by_two_days(self):
        self.assertEqual(self.some_invoice()["due"], "2030-05-20")
