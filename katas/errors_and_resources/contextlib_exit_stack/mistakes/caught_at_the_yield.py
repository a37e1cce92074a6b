"""The exception is caught at the `yield`, so that the settings can be put back.

A generator that catches it and ends normally has dealt with it: the caller's `with` goes on below the block as if nothing had happened,
and the failing test is green. `finally` needs no `except`; where there is one, it ends with `raise`.

Fails: settings_come_back_on_every_path, a_decorated_function_gets_a_block_of_its_own_for_each_call
"""


@contextmanager
def overridden(settings, changes):
    before = {key: settings[key] for key in changes if key in settings}
    for key, value in changes.items():
        if value is None:
            settings.pop(key, None)
        else:
            settings[key] = value
    try:
        yield settings
    except Exception:
        pass
    finally:
        for key in changes:
            if key in before:
                settings[key] = before[key]
            else:
                settings.pop(key, None)
