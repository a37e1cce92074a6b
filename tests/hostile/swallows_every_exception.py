# Goes on, whatever is raised.
# shared: timed_out
# split: timed_out
from honest import *


def tally(words):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
