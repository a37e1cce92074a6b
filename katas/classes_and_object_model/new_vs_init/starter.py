"""Sensors of a plant, and their serial numbers."""


class SerialNumber(str):
    """A serial number in its one spelling: upper case, no white space at either end."""

    def __init__(self, text):
        # TODO: this changes nothing. Where can the text still be chosen?
        text = text.strip().upper()


class Sensor:
    """One object for each serial number."""

    def __init__(self, serial):
        # TODO: two calls with the same serial number are to give one object, with all of its readings.
        self.serial = SerialNumber(serial)
        self.readings = []


def build(cls, *args, **kwargs):
    """The extra mile: what `cls(*args, **kwargs)` does, step by step."""
    # TODO: call cls.__new__, and then __init__, if it is due.
    raise NotImplementedError
