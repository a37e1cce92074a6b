"""Exports of a shop's tables; each format overrides the step that differs."""


class Exporter:
    """Writes rows as text: a header, a line for each row, and a footer. Other programs use it: it stays as it is."""

    def __init__(self, title):
        self.title = title
        self.exports = 0

    def export(self, rows):
        """The whole text, made of the three steps below."""
        self.exports += 1
        return "\n".join([self.header(), *(self.line(row) for row in rows), self.footer()])

    def header(self):
        """The first line."""
        return f"# {self.title}"

    def line(self, row):
        """The line of one row."""
        return str(row)

    def footer(self):
        """The last line."""
        return f"end of {self.title}, export {self.exports}"


class CsvExporter(Exporter):
    """Writes the fields of a row with a separator between them."""

    # TODO: what does it add to the constructor, and which step differs?


class SignedExporter(CsvExporter):
    """A CsvExporter whose footer says who answers for it."""

    # TODO: extend the footer that it inherits.
