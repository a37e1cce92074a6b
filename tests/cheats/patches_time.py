# Makes the clock stand still, so that no deadline in Python can pass, and then hangs.
# shared: timed_out | tampered
# split: timed_out
import time

time.time = time.monotonic = time.perf_counter = lambda: 0.0
time.sleep = lambda seconds: None


def tally(words):
    while True:
        time.sleep(1)
