"""A `return` at the end of the `finally` finishes the generator.

It finishes the exception, too: a `return` in a `finally` drops the one that is on its way, Ctrl-C included. The generator ends normally, and the `with`
statement takes that for "dealt with". The `finally` needs nothing but the clean-up.

Fails: settings_come_back_on_every_path, a_decorated_function_gets_a_block_of_its_own_for_each_call
"""


@contextmanager
def overridden(settings, changes):
    before = {key: settings[key] for key in changes if key in settings}
    try:
        for key, value in changes.items():
            if value is None:
                settings.pop(key, None)
            else:
                settings[key] = value
        yield settings
    finally:
        for key in changes:
            if key in before:
                settings[key] = before[key]
            else:
                settings.pop(key, None)
        return
