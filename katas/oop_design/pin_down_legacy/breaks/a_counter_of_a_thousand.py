"""The counter is what it is.

Breaks: "whatever `NEXT_NUMBER` is when they begin"
"""


class InvoiceTest(unittest.TestCase):
    ...

    def setUp(self):
        clock = patch.object(self.legacy, "date")
        self.clock = clock.start()
        self.addCleanup(clock.stop)
        self.addCleanup(setattr, self.legacy, "NEXT_NUMBER", self.legacy.NEXT_NUMBER)
        self.customer = {"level": "", "invoices": []}
        self.day(5, 6)
