# Measures time and waits a little.
# shared: passed
# split: passed
from honest import *
import time
import timeit

start = time.perf_counter()
time.sleep(0.05)
assert 0.04 < time.perf_counter() - start < 1.5
assert time.monotonic_ns() > 0 and time.process_time() >= 0 and time.thread_time() >= 0
assert time.strftime("%Y", time.gmtime(0)) == "1970" and time.localtime().tm_year > 2000
assert timeit.timeit("1 + 1", number=10) >= 0
