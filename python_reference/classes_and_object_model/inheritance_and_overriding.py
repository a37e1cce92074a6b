"""Exports of a shop's tables; each format overrides the step that differs."""

from collections.abc import Iterable, Sequence


class Exporter:
    """Writes rows as text: a header, a line for each row, and a footer. Other programs use it: it stays as it is."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.exports = 0

    def export(self, rows: Iterable[Sequence[object]]) -> str:
        """The whole text, made of the three steps below."""
        self.exports += 1
        return "\n".join([self.header(), *(self.line(row) for row in rows), self.footer()])

    def header(self) -> str:
        """The first line."""
        return f"# {self.title}"

    def line(self, row: Sequence[object]) -> str:
        """The line of one row."""
        return str(row)

    def footer(self) -> str:
        """The last line."""
        return f"end of {self.title}, export {self.exports}"


class CsvExporter(Exporter):
    """Writes the fields of a row with a separator between them."""

    def __init__(self, title: str, separator: str = ",") -> None:
        super().__init__(title)
        self.separator = separator

    def line(self, row: Sequence[object]) -> str:
        """The fields of `row` as text."""
        return self.separator.join(str(field) for field in row)


class SignedExporter(CsvExporter):
    """A CsvExporter whose footer says who answers for it."""

    def __init__(self, title: str, signer: str, separator: str = ",") -> None:
        super().__init__(title, separator)
        self.signer = signer

    def footer(self) -> str:
        """The inherited last line, and the signer."""
        return f"{super().footer()}, signed by {self.signer}"
