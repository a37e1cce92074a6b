"""All exporters share one separator.

Breaks: "`CsvExporter(title, separator=",")` is an `Exporter`."
"""


class CsvExporter(Exporter):
    ...

    def __init__(self, title, separator=","):
        super().__init__(title)
        type(self).separator = separator
