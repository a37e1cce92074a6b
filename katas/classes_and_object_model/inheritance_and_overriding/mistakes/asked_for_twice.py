"""Asking `super()` costs nothing, so it may be asked twice.

It runs the inherited method each time: {{the_footer_is_extended: calls of Exporter.footer during that export}} times
for one export here. If a footer counts pages one day, it counts them twice. Keep what it returned in a variable.

Breaks: "A signed export asks for the inherited footer once."
Fails: the_footer_is_extended
"""


class SignedExporter(CsvExporter):
    ...

    def footer(self):
        if super().footer():
            return f"{super().footer()}, signed by {self.signer}"
        return f"signed by {self.signer}"
