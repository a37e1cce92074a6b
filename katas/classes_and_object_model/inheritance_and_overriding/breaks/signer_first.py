"""The signer comes first.

Breaks: "`SignedExporter(title, signer, separator=",")` is a `CsvExporter`."
"""


class SignedExporter(CsvExporter):
    ...

    def __init__(self, signer, title, separator=","):
        super().__init__(title, separator)
        self.signer = signer
