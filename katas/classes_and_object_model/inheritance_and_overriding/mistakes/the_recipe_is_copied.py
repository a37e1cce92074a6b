"""To change one line of export, export is written again.

The copy is right today. Of the two formats, these followed a change of Exporter.export:
{{what_is_inherited_follows_the_base: which follow a new Exporter.export}}. `export` asks `self.line(row)` for each
line: override `line`, and inherit the rest.

Breaks: "If somebody changes `export`, `header` or `footer` in `Exporter` later, both formats follow."
Fails: what_is_inherited_follows_the_base
"""


class CsvExporter(Exporter):
    ...

    def export(self, rows):
        self.exports += 1
        lines = [self.separator.join(map(str, row)) for row in rows]
        return "\n".join([self.header(), *lines, self.footer()])
