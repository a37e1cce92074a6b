"""`__init__` returns the object that the caller gets.

It has to return None, and Python raises a TypeError otherwise: the object exists already when `__init__` runs. `__new__` is the
method that returns one.

Fails: one_object_per_serial_number
"""


class Sensor:
    _known: ClassVar[dict[SerialNumber, "Sensor"]] = {}

    def __init__(self, serial: str) -> None:
        number = SerialNumber(serial)
        if number in self._known:
            return self._known[number]
        self.serial = number
        self.readings = []
        self._known[number] = self
