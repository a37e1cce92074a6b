"""A class without a `__repr__` gives nothing away.

Right, and the inherited one tells nothing either: the address of the object is another one after each start, so nobody can see
in the log of a list or a dataclass which key it was. `__str__` is not asked there.

Fails: no_text_gives_the_key_away
"""


class ApiKey:
    ...

    def __str__(self):
        return "****" + (self.value[-4:] if len(self.value) >= 12 else "")

    del __repr__
