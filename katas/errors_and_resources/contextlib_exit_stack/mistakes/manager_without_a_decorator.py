"""A class with `__enter__` and `__exit__` is what `@contextmanager` makes.

It is a context manager, and cannot be called: `@overridden(…)` above a function is a TypeError. What `@contextmanager` makes is a
`ContextDecorator` as well. Derive the class from that, or use the generator.

Fails: a_decorated_function_gets_a_block_of_its_own_for_each_call
"""


class overridden:
    def __init__(self, settings, changes):
        self.settings, self.changes = settings, changes

    def __enter__(self):
        self.before = {key: self.settings[key] for key in self.changes if key in self.settings}
        for key, value in self.changes.items():
            if value is None:
                self.settings.pop(key, None)
            else:
                self.settings[key] = value
        return self.settings

    def __exit__(self, *exception):
        for key in self.changes:
            if key in self.before:
                self.settings[key] = self.before[key]
            else:
                self.settings.pop(key, None)
