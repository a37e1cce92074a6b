"""The interval is set back and the thread is stopped after the call, at the end of the function.

If the job raises, the end of the function is never reached: the process keeps the interval of the measurement, and a
thread ticks for ever. What has to happen on every way out belongs in `finally`, or in a context manager that has
one.

Fails: a_failing_job_leaves_nothing_behind
"""


def probe(fn: Callable[[], object]) -> str:
    """Run `fn` beside a ticking thread, and say how it treated it."""
    ticks: list[float] = []
    over = threading.Event()

    def run() -> None:
        while not over.is_set():
            ticks.append(time.perf_counter())
            time.sleep(_NAP)

    before = sys.getswitchinterval()
    sys.setswitchinterval(_INTERVAL)
    ticker = threading.Thread(target=run, daemon=True)
    began = time.perf_counter()
    ticker.start()
    fn()
    over.set()
    ticker.join()
    ended = time.perf_counter()
    sys.setswitchinterval(before)
    moments = [began, *ticks, ended]
    return classify([later - earlier for earlier, later in pairwise(moments)], _INTERVAL)
