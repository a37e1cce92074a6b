"""The parent of SignedExporter is CsvExporter, so its name says the same as super().

For a SignedExporter it does. In an object of Both the next class is Stamped, and of Stamped ran:
{{a_class_in_between_is_reached: what ran of Stamped}}. `super()` follows the order of the object's class.

Fails: a_class_in_between_is_reached
"""


class SignedExporter(CsvExporter):
    ...

    def footer(self):
        return f"{CsvExporter.footer(self)}, signed by {self.signer}"
