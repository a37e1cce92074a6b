# Watches its own memory, and asks for its limits and use.
# shared: passed
# split: passed
from honest import *
import resource
import sys
import tracemalloc

tracemalloc.start()
kept = [bytes(1000) for _ in range(1000)]
current, peak = tracemalloc.get_traced_memory()
assert peak >= current > 900_000
assert tracemalloc.take_snapshot().statistics("lineno")
tracemalloc.stop()
assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0
assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 0 and sys.getsizeof(kept) > 8000
