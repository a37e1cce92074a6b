"""Checks for new_vs_init: which value a str has, which object a call gives, and what a second call does to it."""

from __future__ import annotations

from typing import Any

import fixtures
from katabook import called, check, evidence, expect, fail, named, why


@check
def the_value_is_chosen_in_time(solution):
    """A SerialNumber has its one spelling from the moment it exists.

    `__init__` receives a finished object. A `str` cannot be changed after that, so its text has to be chosen by
    `__new__`, which makes it.
    """
    spellings = {" a7-03 ": "A7-03", "b1": "B1", "\tC9\n": "C9", "d 4": "D 4", "ab-c1": "AB-C1"}
    for text, wanted in spellings.items():
        number = _serial_number(solution, text)
        value = str(number)
        evidence(f"SerialNumber({text!r})", value)
        expect(value).because(f"SerialNumber({text!r}) has another text than the one spelling").equals(wanted)
        if number != wanted or len(number) != len(wanted):
            fail(
                f"str(SerialNumber({text!r})) shows {wanted!r}, but the object itself still has another text",
                call=f"SerialNumber({text!r}) == {wanted!r}", place=solution.SerialNumber,
            )


@check(after=the_value_is_chosen_in_time)
def a_subclass_gets_its_own_kind(solution):
    """Calling a subclass of SerialNumber gives an instance of that subclass.

    `__new__` receives the class that was called as its first argument, `cls`. Code that names its own class there, or
    returns a plain string, decides for every subclass to come.
    """
    number = _serial_number(solution, " a7-03 ")
    evidence("type of SerialNumber(' a7-03 ')", type(number).__name__)
    loaned = type("LoanedSerialNumber", (solution.SerialNumber,), {})
    number = called(named(loaned, "LoanedSerialNumber"), " b1 ")
    evidence("type of LoanedSerialNumber(' b1 ')", type(number).__name__)
    if type(number) is not loaned:
        fail(
            f"a subclass of SerialNumber was called, and gave an object of the class {type(number).__name__}",
            call="LoanedSerialNumber(' b1 ')", place=solution.SerialNumber,
        )
    expect(str.__str__(number)).because("an instance of the subclass has another text than the one spelling").equals("B1")


@check(after=the_value_is_chosen_in_time)
def one_object_per_serial_number(solution):
    """There is one Sensor object for each serial number, however it was typed.

    `__new__` may return an object that exists already. What it is found by has to be the serial number, not the text as
    somebody typed it.
    """
    first, other = _sensor(solution, "A7-03"), _sensor(solution, "B1")
    if first is other:
        fail("Sensor('A7-03') and Sensor('B1') are one object: every call gives the same sensor", call="Sensor('A7-03') is Sensor('B1')", place=solution.Sensor)
    for text in ("A7-03", "a7-03", " A7-03 "):
        again = _sensor(solution, text)
        evidence(f"Sensor({text!r}) is Sensor('A7-03')", again is first)
        evidence(f"Sensor({text!r}) has serial and readings", hasattr(again, "serial") and hasattr(again, "readings"))
        if again is not first:
            what = "the same text" if text == "A7-03" else "another spelling of the same serial number"
            fail(f"Sensor was called twice with {what}, and gave two objects", call=f"Sensor({text!r}) is Sensor('A7-03')", place=solution.Sensor)
    if _sensor(solution, "b1") is not other:
        fail("a second sensor was not found again", call="Sensor('b1') is Sensor('B1')", place=solution.Sensor)


@check(after=one_object_per_serial_number)
def each_sensor_has_its_own(solution):
    """Each sensor has a serial number and a list of its own.

    An attribute of the class is one object for all of its instances. What belongs to a single sensor has to be set on
    that sensor when it is made.
    """
    first, other = _sensor(solution, " a7-03"), _sensor(solution, "B1")
    evidence("Sensor has readings, which is an attribute of the class", hasattr(solution.Sensor, "readings"))
    for sensor, text in ((first, "A7-03"), (other, "B1")):
        readings = _readings(solution, sensor, text)
        expect(readings).because("a new sensor does not begin with an empty list of readings").at(solution.Sensor).equals([])
        if not hasattr(sensor, "serial"):
            fail("the sensor has no attribute serial", call=f"Sensor({text!r}).serial", place=solution.Sensor)
        if not isinstance(sensor.serial, solution.SerialNumber):
            fail(f"the attribute serial of a sensor is a {type(sensor.serial).__name__}, not a SerialNumber", call=f"Sensor({text!r}).serial", place=solution.Sensor)
        expect(str(sensor.serial)).because("the attribute serial of a sensor is not its serial number").equals(text)
    first.readings.append(21.5)
    evidence("readings of Sensor('B1') after one of Sensor('A7-03')", other.readings)
    expect(other.readings).because("a reading of one sensor appeared in the list of another").equals([])


@check(after=each_sensor_has_its_own)
def a_second_call_changes_nothing(solution):
    """Calling Sensor for a sensor that exists changes nothing about it.

    Python runs `__init__` on every instance that `__new__` returns, whether it is new or not. An `__init__` that sets
    the attributes empties the sensor that everybody shares, at each call.
    """
    sensor = _sensor(solution, "A7-03")
    kept = _readings(solution, sensor, "A7-03")
    kept.append(21.5)
    sensor.readings.append(21.7)
    sensor.place = "boiler room"
    number = sensor.serial
    called(solution.Sensor, " a7-03")
    evidence("readings [21.5, 21.7] after another call of Sensor", sensor.readings)
    expect(sensor.readings).because("a second call of Sensor changed the readings").equals([21.5, 21.7])
    if sensor.readings is not kept:
        fail("a second call of Sensor replaced the list of readings by a copy", call="Sensor(' a7-03').readings", place=solution.Sensor)
    expect(getattr(sensor, "place", None)).because(
        "an attribute that somebody had added is lost after a second call of Sensor"
    ).equals("boiler room")
    if sensor.serial is not number:
        fail("a second call of Sensor replaced the attribute serial by another object", call="Sensor(' a7-03').serial", place=solution.Sensor)
    other = _sensor(solution, "B1")
    kept = _readings(solution, other, "B1")
    called(solution.Sensor, "B1")
    if other.readings is not kept:
        fail(
            "the list of readings was still empty, and a second call of Sensor put another list in its place: "
            "what is added to the first one is lost",
            call="Sensor('B1').readings", place=solution.Sensor,
        )
    evidence("an empty list of readings after another call of Sensor", "the same list")


@check(after=a_second_call_changes_nothing, seconds=10)
def a_sensor_outlives_its_users(solution):
    """A sensor is there when the next module asks, though nobody kept it.

    A cache that holds its objects weakly forgets those that nobody uses, and one with a bound forgets the oldest. Both lose
    readings here.
    """
    numbers = range(150)
    for number in numbers:
        solution.Sensor(f"n{number}").readings.append(number)
    lost = [number for number in numbers if solution.Sensor(f"N{number}").readings != [number]]
    evidence(f"of {len(numbers)} sensors that nobody had kept, there again", len(numbers) - len(lost))
    if lost:
        fail(
            "a reading was added to a sensor that nobody kept, and a later call of Sensor gave one without it",
            call=f"Sensor('n{lost[0]}').readings.append({lost[0]}); Sensor('N{lost[0]}').readings", place=solution.Sensor,
        )


@check(stretch=True)
def build_does_what_a_call_does(solution):
    """`build` takes the two steps of a call by hand.

    That is all there is to it: `type.__call__` asks `__new__` for an object, and furnishes it if it is one of the class.
    """
    for kind, text in fixtures.kinds():
        fixtures.ran.clear()
        wanted = type.__call__(kind, "a", size=2)
        steps = list(fixtures.ran)
        fixtures.ran.clear()
        fixtures.asked.clear()
        why(text)
        built = called(solution.build, kind, "a", size=2)
        happened = list(fixtures.ran)
        evidence(f"{kind.__name__}('a', size=2)", steps)
        if any(step.startswith("call") for step in happened):
            fail("build called the class, which does both steps by itself", call=f"build({kind.__name__}, 'a', size=2)", place=solution.build)
        expect(happened).because(
            f"build({kind.__name__}, 'a', size=2) did not run what {kind.__name__}('a', size=2) runs"
        ).equals(steps)
        if "__init__" in "".join(steps) and not fixtures.asked:
            fail("build did not ask for __init__: Python's own call of a class did both steps", call=f"build({kind.__name__}, 'a', size=2)", place=solution.build)
        same = built is wanted if kind is fixtures.Cached else type(built) is type(wanted)
        if not same:
            fail(f"build returned a {type(built).__name__} where the call gives what __new__ returned", call=f"build({kind.__name__}, 'a', size=2)", place=solution.build)


# --- how it is observed ----------------------------------------------------------------------


def _serial_number(solution: Any, text: str) -> Any:
    """A SerialNumber, or the finding that it is none."""
    number = called(solution.SerialNumber, text)
    if not isinstance(number, str):
        returned = "nothing, that is None" if number is None else f"a {type(number).__name__}"
        fail(
            f"SerialNumber({text!r}) gave {returned}: what __new__ returns is what the call gives" if number is None
            else f"SerialNumber({text!r}) gave {returned}, which is not a str",
            call=f"SerialNumber({text!r})", place=solution.SerialNumber,
        )
    if not isinstance(number, solution.SerialNumber):
        fail(
            f"SerialNumber({text!r}) gave a plain {type(number).__name__} that is not an instance of SerialNumber",
            call=f"SerialNumber({text!r})", place=solution.SerialNumber,
        )
    return number


def _readings(solution: Any, sensor: Any, text: str) -> Any:
    """The list of readings of a sensor, or the finding that there is none."""
    readings = getattr(sensor, "readings", None)
    if not isinstance(readings, list):
        fail(
            f"the attribute readings of a sensor is a {type(readings).__name__}, not a list" if hasattr(sensor, "readings")
            else "the sensor has no attribute readings",
            call=f"Sensor({text!r}).readings", place=solution.Sensor,
        )
    return readings


def _sensor(solution: Any, text: str) -> Any:
    """A Sensor, or the finding that it is none."""
    sensor = called(solution.Sensor, text)
    if not isinstance(sensor, solution.Sensor):
        returned = "nothing, that is None" if sensor is None else f"a {type(sensor).__name__}"
        fail(f"Sensor({text!r}) gave {returned}: what __new__ returns is what the call gives", call=f"Sensor({text!r})", place=solution.Sensor)
    return sensor
