"""Characterization tests for a module of invoices."""

import unittest
from datetime import date
from typing import Any
from unittest.mock import patch

_NAME = "any name"


class InvoiceTest(unittest.TestCase):
    """What invoice does, right or wrong."""

    legacy: Any  # the module under test; whoever runs the tests sets it

    def setUp(self) -> None:
        clock = patch.object(self.legacy, "date")
        counter = patch.object(self.legacy, "NEXT_NUMBER", 1000)
        self.clock = clock.start()
        self.addCleanup(clock.stop)
        counter.start()
        self.addCleanup(counter.stop)
        self.customer: dict[str, Any] = {"level": "", "invoices": []}
        self.day(5, 6)

    def day(self, month: int, day: int, year: int = 2030) -> None:
        """Say which day it is for the function."""
        self.clock.today.return_value = date(year, month, day)

    def invoiced(self, *cents: int, **options: Any) -> Any:
        """An invoice over one piece of each."""
        return self.legacy.invoice(self.customer, [(_NAME, each, 1) for each in cents], **options)

    def some_invoice(self) -> Any:
        """An invoice over anything."""
        return self.invoiced(100)

    def total(self, *cents: int, level: str = "", express: bool = False) -> Any:
        """What an invoice for a customer of that level comes to."""
        self.customer["level"] = level
        return self.invoiced(*cents, express=express)["total"]

    def test_all_that_is_returned(self) -> None:
        found = self.legacy.invoice(self.customer, [(_NAME, 950, 2), (_NAME, 500, 3), (_NAME, 500, 3)])
        self.assertEqual(found, {"number": "30-1001", "total": 4900, "due": "2030-05-20"})

    def test_discounts_are_rounded_in_the_shops_favour(self) -> None:
        found = [self.total(2999, level=level) for level in ("gold", "silver", "Gold", "")]
        self.assertEqual(found, [2700, 2850, 2999, 2999])
        self.assertEqual(self.total(1995, 1995, level="silver"), 3791)

    def test_the_discount_doubles_in_december(self) -> None:
        found = []
        for month, day in ((11, 30), (12, 1), (12, 31)):
            self.day(month, day)
            self.customer["level"] = "gold"
            invoice = self.invoiced(10_000)
            found.append((invoice["due"], invoice["total"]))
        self.assertEqual(found, [("2030-12-16", 9000), ("2030-12-17", 8000), ("2031-01-14", 8000)])

    def test_shipping_is_added_below_a_limit_after_the_discount(self) -> None:
        self.assertEqual([self.total(cents) for cents in (0, 1, 1999, 2000)], [0, 491, 2489, 2000])
        self.assertEqual(self.total(2000, level="gold"), 2290)

    def test_express_costs_extra_in_any_case(self) -> None:
        self.assertEqual([self.total(cents, express=True) for cents in (0, 100, 3000)], [990, 1580, 3990])

    def test_counts_below_zero_are_left_out(self) -> None:
        lines = [(_NAME, 3000, 1), (_NAME, 500, -1), (_NAME, 10, 1)]
        found = self.legacy.invoice(self.customer, lines)
        self.assertEqual(found["total"], 3010)
        self.assertEqual(lines, [(_NAME, 3000, 1), (_NAME, 500, -1), (_NAME, 10, 1)])

    def test_a_due_day_on_a_weekend_moves_by_two_days(self) -> None:
        found = []
        for day in (3, 4, 5, 6):
            self.day(5, day)
            found.append(self.some_invoice()["due"])
        self.assertEqual(found, ["2030-05-17", "2030-05-20", "2030-05-21", "2030-05-20"])

    def test_the_number_has_the_year_of_the_due_day(self) -> None:
        self.day(12, 30, 2008)
        first = self.some_invoice()
        self.day(12, 17, 2033)
        second = self.some_invoice()
        self.assertEqual([first["number"], first["due"]], ["09-1001", "2009-01-13"])
        self.assertEqual([second["number"], second["due"]], ["34-1002", "2034-01-02"])

    def test_numbers_go_up_and_are_entered_at_the_customer(self) -> None:
        invoices = ["29-7"]
        self.customer["invoices"] = invoices
        self.some_invoice()
        self.some_invoice()
        self.assertEqual(invoices, ["29-7", "30-1001", "30-1002"])

    def test_no_lines_give_nothing_and_use_no_number(self) -> None:
        self.assertIsNone(self.invoiced())
        self.some_invoice()
        self.assertEqual(self.customer["invoices"], ["30-1001"])
