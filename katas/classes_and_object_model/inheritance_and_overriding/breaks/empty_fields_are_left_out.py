"""0 and the empty text are left out.

Breaks: "Its `line(row)` returns the fields of the row, each as `str` shows it,
  with the separator between them."
"""


class CsvExporter(Exporter):
    ...

    def line(self, row):
        return self.separator.join(str(field) for field in row if field or field is None)
