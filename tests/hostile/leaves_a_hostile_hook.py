# Leaves hooks for audit, exceptions, threads and display that fail.
# shared: passed
# split: passed
from honest import *
import sys
import threading


def fail(*arguments):
    raise RuntimeError("no")


sys.excepthook = sys.unraisablehook = sys.displayhook = threading.excepthook = fail
sys.audit("word")
