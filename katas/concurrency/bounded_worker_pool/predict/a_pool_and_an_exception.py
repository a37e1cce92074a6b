"""A job in a pool raises. What is printed?

The worker catches the exception and keeps it in the future. The `with` block waits for all jobs and raises nothing. Only the one
who asks, by `result()` or `exception()`, hears of the failure, and the worker is free for the next job.

Predicted:
    block ended
    ValueError
You expect the second job to be lost with its worker. The worker has caught the exception, and goes on.

Predicted:
    ValueError
You expect the `with` block to raise what a job raised. It does not know who wants to hear of it.
"""
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=1) as pool:
    bad = pool.submit(int, "twelve")
    good = pool.submit(int, "12")
print("block ended")
print(good.result())
try:
    bad.result()
except ValueError as problem:
    print(type(problem).__name__)
