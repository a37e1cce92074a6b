# Returns at once and calls back when nobody looks any more.
# shared: mismatch | failed
# split: mismatch | failed | raised
from honest import *
import threading
import time


def visit(words, callback):
    given = list(words)

    def later():
        time.sleep(0.1)
        for word in reversed(given):
            try:
                callback(word)
            except BaseException:
                pass

    threading.Thread(target=later, daemon=True).start()
