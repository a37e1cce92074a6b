"""Sensors of a plant, and their serial numbers."""

from typing import Any, ClassVar, Self


class SerialNumber(str):
    """A serial number in its one spelling: upper case, no white space at either end."""

    def __new__(cls, text: str) -> Self:
        return super().__new__(cls, text.strip().upper())


class Sensor:
    """One object for each serial number."""

    _known: ClassVar[dict[SerialNumber, "Sensor"]] = {}

    serial: SerialNumber
    readings: list[float]

    def __new__(cls, serial: str) -> "Sensor":
        # Furnished here and not in __init__, which Python runs on a known sensor as well.
        number = SerialNumber(serial)
        known = cls._known.get(number)
        if known is not None:
            return known
        sensor = super().__new__(cls)
        sensor.serial = number
        sensor.readings = []
        cls._known[number] = sensor
        return sensor


def build(cls: type[Any], *args: Any, **kwargs: Any) -> Any:
    """What `cls(*args, **kwargs)` does, step by step."""
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(made, cls):
        type(made).__init__(made, *args, **kwargs)
    return made
