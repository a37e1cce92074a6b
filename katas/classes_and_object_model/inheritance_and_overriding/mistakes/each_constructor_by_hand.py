"""A subclass calls the constructors of all its base classes.

CsvExporter's constructor has called Exporter's already. Called by hand as well, it runs twice, and the second time
resets what has been set in between. Each constructor calls the next one, through `super()`.

Breaks: "Making a `SignedExporter` runs both inherited ones once, and leaves title and separator to them."
Fails: each_constructor_runs_once
"""


class SignedExporter(CsvExporter):
    ...

    def __init__(self, title, signer, separator=","):
        CsvExporter.__init__(self, title, separator)
        Exporter.__init__(self, title)
        self.signer = signer
