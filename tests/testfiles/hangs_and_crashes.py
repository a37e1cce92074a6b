"""Ends in another way in each test, and costs that test only."""

import faulthandler


class NoName(ValueError):
    pass


def initials(name):
    print("looking at", name)
    if name == "ada lovelace":
        while True: pass  # fmt: skip
    if name == "plato":
        faulthandler._sigsegv()
    if not name.strip():
        raise NoName
    return "".join(part[:1] for part in name.split(" ")).upper() + "?" * name.count("  ")
