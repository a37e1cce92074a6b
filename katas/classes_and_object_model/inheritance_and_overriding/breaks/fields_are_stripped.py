"""Blanks around a field are taken off.

Breaks: "Its `line(row)` returns the fields of the row, each as `str` shows it,
  with the separator between them."
"""


class CsvExporter(Exporter):
    ...

    def line(self, row):
        return self.separator.join(str(field).strip() for field in row)
