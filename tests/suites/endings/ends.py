"""Functions that end in every way there is."""

import faulthandler
import os
import sys


def double(number):
    return number * 2


def divide(number, by):
    return number / by


def hang():
    while True:
        pass


def crash():
    faulthandler._sigsegv()


def leave():
    os._exit(0)


def leave_politely():
    sys.exit(3)


def flood():
    while True:
        print("and again " * 10)


def eat():
    return bytearray(1 << 42)
