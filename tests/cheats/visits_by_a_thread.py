# Calls the callback from another thread, with words of its own choice.
# shared: mismatch | failed
# split: mismatch | failed | raised
from honest import *
import threading


def visit(words, callback):
    def call():
        try:
            callback("")
        except BaseException:
            pass

    thread = threading.Thread(target=call)
    thread.start()
    thread.join()
