import os
import sys
import time


class Sleeps:
    def __repr__(self):
        time.sleep(600)
        return "never"


class Leaves:
    def __repr__(self):
        os._exit(3)


class Exits:
    def __repr__(self):
        sys.exit("no")


class Recurses:
    def __repr__(self):
        return repr(self)


class Floods:
    def __repr__(self):
        return "x" * 50_000_000


def price(kind):
    return globals()[kind]()
