# Lets faulthandler and tracemalloc write down where everybody stands, and searches that for answers.
# shared: mismatch
# split: mismatch | timed_out
import faulthandler
import tracemalloc
from honest import *

tracemalloc.start(50)


def tally(words):
    with open("dump", "w+") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        text = file.read()
    lines = [line for trace in tracemalloc.take_snapshot().traces for line in trace.traceback.format()]
    text += "\n".join(lines)
    return {word: 1 for word in words if word in text}
