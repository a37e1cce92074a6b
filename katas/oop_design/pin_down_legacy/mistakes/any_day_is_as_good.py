"""The clock is left alone: the tests are about invoices.

Then the days of the tests are those on which they run, and what they expect is right by chance, or never:
{{the_legacy_code_passes: message}}. Replace `date` in the module that asks for it.

Breaks: "They pass on any day, whatever `NEXT_NUMBER` is when they begin, each alone and in any order."
Fails: the_legacy_code_passes
"""


class InvoiceTest(unittest.TestCase):
    ...

    def setUp(self):
        counter = patch.object(self.legacy, "NEXT_NUMBER", 1000)
        counter.start()
        self.addCleanup(counter.stop)
        self.customer = {"level": "", "invoices": []}

    def day(self, month, day, year=2030):
        pass
