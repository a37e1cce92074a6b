"""The footer stands in Exporter, so that is the one to call.

That is where it stands today. Whoever asks there skips everything between the two classes: once CsvExporter had a
footer, yours was still `{{the_footer_is_extended: footer(), once CsvExporter has a footer of its own}}`.
`super().footer()` asks the next class.

Breaks: "If somebody changes `line` in `CsvExporter`, or gives it a footer of its own, `SignedExporter` follows, and
extends that footer."
Fails: the_footer_is_extended
"""


class SignedExporter(CsvExporter):
    ...

    def footer(self):
        return f"{Exporter.footer(self)}, signed by {self.signer}"
