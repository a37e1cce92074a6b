# Adds an audit hook that raises whenever the harness does something that can be seen.
# shared: mismatch | raised | tampered | exited | failed
# split: mismatch | raised | tampered | exited
import sys
from honest import *

armed = []


def hook(event, args):
    if armed and event in ("object.__getattr__", "import", "compile", "exec", "open", "socket.send"):
        raise SystemExit(0)


def tally(words):
    armed.append(True)
    return {}


sys.addaudithook(hook)
