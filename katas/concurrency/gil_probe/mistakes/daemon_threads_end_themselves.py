"""A daemon thread needs no stopping: it ends by itself.

It ends with the *process*. Until then each probe leaves one more thread behind that wakes up again and again,
takes the lock each time, and appends to a list that nobody reads. `daemon=True` says what happens at
exit; a thread that has done its work is told so, and joined.

Fails: nothing_is_left_behind, a_failing_job_leaves_nothing_behind
"""


@contextmanager
def _calling(tick: Callable[[], object]) -> Iterator[None]:
    """Call `tick` all the time, in a thread that has ended when the block has."""

    def run() -> None:
        while True:
            tick()
            time.sleep(_NAP)

    threading.Thread(target=run, daemon=True).start()
    yield
