"""To override a method is to write it anew, with the difference.

Then the text of the footer stands in two places: of the two formats, these followed a change of Exporter's:
{{what_is_inherited_follows_the_base: which follow a new Exporter.footer}}. To extend is to ask for what is there,
`super().footer()`, and to add to it.

Fails: what_is_inherited_follows_the_base, the_footer_is_extended
"""


class SignedExporter(CsvExporter):
    ...

    def footer(self):
        return f"end of {self.title}, export {self.exports}, signed by {self.signer}"
