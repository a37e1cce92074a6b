"""What do the four calls give?

`cls._one = ...` sets the attribute on the class that was called. *Reading* `cls._one` searches that class first and then its
parents. `Settings()` comes first here, so `Settings` has an object of its own when `TestSettings` is called; `TestSettings`
has none, finds its parent's, and gives that. `Pool` is not a subclass of `Settings`: the next class on which it finds `_one` is
`Singleton`, where it is None. So the answer depends on who was called first, and on who derives from whom.

Predicted:
    Settings TestSettings Pool
    True False
You expect one object for each class, since each call assigns to `cls`. But it assigns only if the lookup found None, and the
lookup also searches the parents.

Predicted:
    Settings Settings Settings
    True True
You expect one object for the whole family, kept on `Singleton`. The assignment goes to `cls`, which is the class that
was called, so `Singleton` itself keeps None.
"""
class Singleton:
    _one = None

    def __new__(cls):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one

class Settings(Singleton): pass
class TestSettings(Settings): pass
class Pool(Singleton): pass

print(*[type(kind()).__name__ for kind in (Settings, TestSettings, Pool)])
print(Settings() is Settings(), Settings() is TestSettings())
