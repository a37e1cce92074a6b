# Starts a frame of the greatest length and never ends it, so that the judge waits inside of it.
# shared: tampered | timed_out
# split: tampered | timed_out
import os
import stat
import time


def tally(words):
    for number in range(3, 64):
        try:
            mode = os.fstat(number).st_mode
            if stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode):
                os.write(number, b"\x7f\xff\xff\xff{")
        except OSError:
            pass
    time.sleep(100)
