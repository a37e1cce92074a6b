"""The inherited footer is asked for when the object is made.

Breaks: "Its `footer()` returns the footer that it inherits, followed
  by `, signed by ` and the signer."
"""


class SignedExporter(CsvExporter):
    ...

    def __init__(self, title, signer, separator=","):
        super().__init__(title, separator)
        self.signer = signer
        self._last = super().footer()

    def footer(self):
        return f"{self._last}, signed by {self.signer}"
