"""The line is repeated.

Breaks: "If somebody changes `line` in `CsvExporter`, or gives it a footer of its own, `SignedExporter` follows"
"""


class SignedExporter(CsvExporter):
    ...

    def line(self, row):
        return self.separator.join(str(field) for field in row)
