"""A test may set the counter as it needs it: it is only a test.

The next test finds what this one has left: {{the_legacy_code_passes: message}}. `patch.object` with a clean-up, or a `with` block, puts it
back, and does so if the test fails, too.

Breaks: "After each test, the module is as it was before the test."
Fails: the_legacy_code_passes
"""


class InvoiceTest(unittest.TestCase):
    ...

    def setUp(self):
        clock = patch.object(self.legacy, "date")
        self.clock = clock.start()
        self.addCleanup(clock.stop)
        self.legacy.NEXT_NUMBER = 1000
        self.customer = {"level": "", "invoices": []}
        self.day(5, 6)
