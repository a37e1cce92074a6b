"""The header is repeated.

Breaks: "If somebody changes `export`, `header` or `footer` in `Exporter` later, both formats follow."
"""


class CsvExporter(Exporter):
    ...

    def header(self):
        return f"# {self.title}"
