"""`super()` is for methods; the constructor is called by the name of the parent.

`__init__` is a method like the others. In an object of Both, CsvExporter is not the next class: Stamped is, and of it
ran {{a_class_in_between_is_reached: what ran of Stamped}}. Its constructor was left out.

Fails: a_class_in_between_is_reached
"""


class SignedExporter(CsvExporter):
    ...

    def __init__(self, title, signer, separator=","):
        CsvExporter.__init__(self, title, separator)
        self.signer = signer
