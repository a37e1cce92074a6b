"""The collector of garbage is a part of the program.

It runs when enough objects have been made, by anybody: one candidate's turn pays for the garbage of another: {{the_collector_is_off_meanwhile: message}}. `timeit` switches it off as well. If the collector's work *is* the subject, measure with it, and say so.

Breaks: "While candidates are timed, `gc` is disabled."
Fails: the_collector_is_off_meanwhile
"""


@contextmanager
def _no_collection() -> Iterator[None]:
    yield
