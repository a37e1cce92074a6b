# Pools of threads with futures, callbacks, timeouts and exceptions.
# shared: passed
# split: passed
from honest import *
import threading
import time
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, as_completed, wait


def fails():
    raise LookupError("inside")


def tally(words):
    seen = []
    with ThreadPoolExecutor(4, thread_name_prefix="mine", initializer=seen.append, initargs=("ready",)) as pool:
        futures = {pool.submit(pow, n, 2): n for n in range(10)}
        assert {futures[f]: f.result() for f in as_completed(futures)} == {n: n * n for n in range(10)}
        bad = pool.submit(fails)
        assert isinstance(bad.exception(), LookupError)
        bad.add_done_callback(lambda f: seen.append(f.done()))
        assert list(pool.map(len, ["a", "bb"], timeout=5)) == [1, 2]
        gate = threading.Event()
        held, quick = pool.submit(gate.wait, 5), pool.submit(int)
        done, _ = wait([held, quick], return_when=FIRST_COMPLETED)
        assert quick in done
        try:
            held.result(timeout=0.01)
        except TimeoutError:
            pass
        gate.set()
    mine = Future()
    mine.set_result(5)
    assert mine.result() == 5 and True in seen and "ready" in seen
    return {word: words.count(word) for word in words}
