"""The line after the calls puts the collector back.

If a candidate raises, that line is skipped: {{the_collector_is_off_meanwhile: message}}. The process goes on without a collector, and grows. `finally`.

Fails: the_collector_is_off_meanwhile
"""


@contextmanager
def _no_collection() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.disable()
    yield
    if was_enabled:
        gc.enable()
