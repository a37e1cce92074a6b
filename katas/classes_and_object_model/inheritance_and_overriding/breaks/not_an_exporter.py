"""It has an Exporter and is none.

Breaks: "`CsvExporter(title, separator=",")` is an `Exporter`."
"""


class CsvExporter:
    def __init__(self, title, separator=","):
        self._inner = Exporter(title)
        self.separator = separator

    def __getattr__(self, name):
        return getattr(self.__dict__["_inner"], name)

    def header(self):
        return self._inner.header()

    def footer(self):
        return self._inner.footer()

    def line(self, row):
        return self.separator.join(str(field) for field in row)

    def export(self, rows):
        self._inner.line = self.line
        return self._inner.export(rows)
