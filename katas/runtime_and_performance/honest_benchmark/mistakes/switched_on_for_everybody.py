"""`gc.disable()` before, `gc.enable()` afterwards.

If it was off before, because somebody wanted it so, it is on now: {{the_collector_is_off_meanwhile: message}}. Ask `gc.isenabled()` first, and put back what was.

Fails: the_collector_is_off_meanwhile
"""


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
