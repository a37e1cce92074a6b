"""What stands below the `yield` runs when the block has ended.

It runs when the block came to its end. An exception of the block is raised at the `yield`, and like any exception it skips the lines
below: the settings stayed changed for everything that ran afterwards. `try: yield`, and the restoring in its `finally`.

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
    yield settings
    for key in changes:
        if key in before:
            settings[key] = before[key]
        else:
            settings.pop(key, None)
