"""`self = known` in `__init__` hands out the known object.

`self` is a local name. Assigning to it leaves the object that the caller gets as it was: a second one, and without its
attributes. What a call of a class gives is decided by `__new__`, before `__init__` runs.

Fails: one_object_per_serial_number
"""


class Sensor:
    _known: ClassVar[dict[SerialNumber, "Sensor"]] = {}

    def __init__(self, serial: str) -> None:
        number = SerialNumber(serial)
        if number in self._known:
            self = self._known[number]
        else:
            self.serial = number
            self.readings = []
            self._known[number] = self
