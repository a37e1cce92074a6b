"""The footer comes last, so the signature can be put behind the export.

The text of an export is the same, and `footer()` is not signed: whoever calls it, or changes `export` to put something
below the footer, gets another result. Extend the step that differs.

Fails: the_footer_is_extended
"""


class SignedExporter(CsvExporter):
    ...
    del footer

    def export(self, rows):
        return f"{super().export(rows)}, signed by {self.signer}"
