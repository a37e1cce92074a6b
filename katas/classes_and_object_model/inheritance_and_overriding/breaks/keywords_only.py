"""The separator cannot be passed by position.

Breaks: "`SignedExporter(title, signer, separator=",")` is a `CsvExporter`."
"""


class SignedExporter(CsvExporter):
    ...

    def __init__(self, title, signer, *, separator=","):
        super().__init__(title, separator)
        self.signer = signer
