"""The fields of a row are strings.

Some are numbers, some are None, and `join` takes strings only. Turn each into text as it is joined:
`self.separator.join(str(field) for field in row)`.

Breaks: "Its `line(row)` returns the fields of the row, each as `str` shows it, with the separator between them."
Fails: csv_lines_take_the_place_of_the_others
"""


class CsvExporter(Exporter):
    ...

    def line(self, row):
        return self.separator.join(row)
