"""`__new__` makes an object of the class that it stands in.

`__new__` is inherited. Called for a subclass it receives that subclass as `cls`; code that names `SerialNumber` instead
gave {{a_subclass_gets_its_own_kind: type of LoanedSerialNumber(' b1 ')}}. That is not an instance of the subclass, so
the subclass's `__init__` would be skipped as well.

Fails: a_subclass_gets_its_own_kind
"""


class SerialNumber(str):
    def __new__(cls, text: str) -> Self:
        return str.__new__(SerialNumber, text.strip().upper())
