"""Programs that say themselves how long each of their lines takes: they move the clock `now`."""

from __future__ import annotations

now = [0.0]
#: Each item is half a second: so a function written in C, such as `ticks.extend`, can take time as well.
ticks: list[int] = []


def timer() -> float:
    return now[0] + len(ticks) / 2


def report() -> str:
    """A main function that does little itself, a helper that is called often, and one that is slow."""
    now[0] += 1.0
    lines = load()
    for line in lines:
        check_line(line)
    found = convert(lines)
    now[0] += 0.5
    return found


def load() -> list[str]:
    now[0] += 3.0
    return ["a"] * 200


def check_line(line: str) -> int:
    now[0] += 0.015625
    return len(line)


def convert(lines: list[str]) -> str:
    now[0] += 2.0
    lines = sorted(lines, key=lower)
    exchange_rate()
    ticks.extend(range(8))
    return "report"


def lower(line: str) -> str:
    return line.lower()


def exchange_rate() -> None:
    now[0] += 5.0


#: What `report` takes: name, calls, own time, total time.
REPORT = {
    "report": (1, 1.5, 18.625), "load": (1, 3.0, 3.0), "check_line": (200, 3.125, 3.125), "convert": (1, 6.0, 11.0), "lower": (200, 0.0, 0.0),
    "exchange_rate": (1, 5.0, 5.0),
}


def backup() -> None:
    """A folder in a folder: a function that calls itself."""
    folder(3)
    now[0] += 0.5
    folder(0)


def folder(depth: int) -> None:
    now[0] += 1.0
    if depth:
        folder(depth - 1)
        name_of(depth)
        now[0] += 2.0


def name_of(depth: int) -> str:
    now[0] += 0.25
    return f"folder {depth}"


BACKUP = {"backup": (1, 0.5, 12.25), "folder": (5, 11.0, 11.75), "name_of": (3, 0.75, 0.75)}


def shop() -> None:
    """A slow function that is reached through two others."""
    basket()
    invoice()
    basket()
    price(0.0)
    sorted([0.5], key=price)


def basket() -> None:
    now[0] += 1.0
    for _ in range(3):
        price(0.5)


def invoice() -> None:
    now[0] += 2.5
    price(4.0)


def price(seconds: float) -> None:
    now[0] += seconds
    tax(seconds)


def tax(seconds: float) -> None:
    now[0] += 0.25



_OTHERS = """
def _first():
    now[0] += 0.5
    return list(map(lambda number: number, second()))

def second():
    return [third() for _ in range(2)]

def third():
    __dunder__()
    return fourth() + fifth() + sixth() + seventh() + eighth() + ninth() + tenth()

def __dunder__():
    now[0] += 0.25
""" + "".join(f"""
def {name}():
    return 1
""" for name in ("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"))
_others: dict[str, object] = {"now": now}
exec(compile(_OTHERS, "another_file.py", "exec"), _others)


def spread() -> object:
    """Functions of another file, with names of all kinds."""
    return _others["_first"]()  # type: ignore[operator]


SPREAD = {"spread": (1, 0.0, 1.0), "_first": (1, 0.5, 1.0), "<lambda>": (2, 0.0, 0.0), "second": (1, 0.0, 0.5), "third": (2, 0.0, 0.5), "__dunder__": (2, 0.5, 0.5)} | {
    name: (2, 0.0, 0.0) for name in ("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
}
