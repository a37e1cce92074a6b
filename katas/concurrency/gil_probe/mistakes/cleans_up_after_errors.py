"""An `except` that cleans up and raises again takes care of every failing job.

Of every job that raises an `Exception`. Ctrl-C in the middle of a measurement is a `KeyboardInterrupt`, which is no subclass of it
and goes past: the switch interval stays raised for the rest of the process. What has to be done on every way
out stands in a `finally`, or in a context manager.

Fails: an_interrupted_job_leaves_nothing_behind
"""


@contextmanager
def _switch_interval(seconds):
    before = sys.getswitchinterval()
    sys.setswitchinterval(seconds)
    try:
        yield
    except Exception:
        sys.setswitchinterval(before)
        raise
    sys.setswitchinterval(before)
