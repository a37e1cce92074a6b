"""`super(type(self), self)` is the long form of `super()`.

`type(self)` is the class of the object, not the one that the method is written in. For a SignedExporter, CsvExporter's
constructor looks behind SignedExporter, finds itself, and calls itself until Python gives up. The long form of
`super()` in CsvExporter is `super(CsvExporter, self)`.

Fails: what_is_inherited_follows_the_base, each_constructor_runs_once, the_footer_is_extended
"""


class CsvExporter(Exporter):
    ...

    def __init__(self, title, separator=","):
        super(type(self), self).__init__(title)
        self.separator = separator
