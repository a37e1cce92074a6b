"""It is enough that the subclass sets the same attributes.

Today it is. The constructors that ran were:
{{each_constructor_runs_once: constructors that ran for CsvExporter('Stock')}}. When Exporter gets another attribute,
CsvExporter will not have it. Let each class set its own: `super().__init__(title)`.

Breaks: "Making a `CsvExporter` runs the constructor of `Exporter` once."
Fails: each_constructor_runs_once
"""


class CsvExporter(Exporter):
    ...

    def __init__(self, title, separator=","):
        self.title = title
        self.exports = 0
        self.separator = separator
