"""A subclass calls the methods of its parent by the parent's name.

With one base class it comes to the same. In an object of Both the next class is Stamped, and of Stamped ran:
{{a_class_in_between_is_reached: what ran of Stamped}}. `super()` follows the order of the object's class, in the
constructor as well.

Fails: a_class_in_between_is_reached
"""


class SignedExporter(CsvExporter):
    ...

    def __init__(self, title, signer, separator=","):
        CsvExporter.__init__(self, title, separator)
        self.signer = signer

    def footer(self):
        return f"{CsvExporter.footer(self)}, signed by {self.signer}"
