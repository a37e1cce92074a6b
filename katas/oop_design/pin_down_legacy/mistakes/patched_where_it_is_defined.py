"""`date` lives in the module datetime, so it is replaced there.

The legacy module has imported the name, and looks it up in itself. What `datetime.date` means now is nothing to it:
{{the_legacy_code_passes: message}}. Replace a name where it is looked up.

Breaks: "They pass on any day, whatever `NEXT_NUMBER` is when they begin, each alone and in any order."
Fails: the_legacy_code_passes
"""

import datetime


class InvoiceTest(unittest.TestCase):
    ...

    def setUp(self):
        clock = patch.object(datetime, "date")
        counter = patch.object(self.legacy, "NEXT_NUMBER", 1000)
        self.clock = clock.start()
        self.addCleanup(clock.stop)
        counter.start()
        self.addCleanup(counter.stop)
        self.customer = {"level": "", "invoices": []}
        self.day(5, 6)
