# A pool of processes as an executor, and what processes share.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number * number


context = multiprocessing.get_context("fork")
with ProcessPoolExecutor(2, mp_context=context) as pool:
    assert list(pool.map(square, range(4))) == [0, 1, 4, 9]
shared, lock = context.Value("i", 0), context.Lock()


def add():
    with lock:
        shared.value += 1


children = [context.Process(target=add) for _ in range(2)]
for child in children:
    child.start()
for child in children:
    child.join()
assert shared.value == 2
