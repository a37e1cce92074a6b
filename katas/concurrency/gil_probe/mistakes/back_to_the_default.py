"""After measuring, the switch interval is set back to 5 ms.

5 ms are the default, not what this process had. Somebody who set another interval, for latency or in a test,
loses it to a tool that was only to look. Read the value before you change it, and put back what you read.

Fails: nothing_is_left_behind, a_failing_job_leaves_nothing_behind
"""


@contextmanager
def _switch_interval(seconds: float) -> Iterator[None]:
    sys.setswitchinterval(seconds)
    try:
        yield
    finally:
        sys.setswitchinterval(0.005)
