"""It takes after Exporter and copies the line.

Breaks: "`SignedExporter(title, signer, separator=",")` is a `CsvExporter`."
"""


class SignedExporter(Exporter):
    def __init__(self, title, signer, separator=","):
        super().__init__(title)
        self.separator = separator
        self.signer = signer

    def line(self, row):
        return self.separator.join(str(field) for field in row)

    def footer(self):
        return f"{super().footer()}, signed by {self.signer}"
