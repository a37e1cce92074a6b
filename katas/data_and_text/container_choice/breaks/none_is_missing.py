"""A value of None counts as missing.

Breaks: "The first of the three dicts that has a key decides, even if its value is `None`."
Fails: settings_are_a_view
"""


class View:
    def __init__(self, *maps):
        self.maps = maps

    def get(self, key):
        return next((m[key] for m in self.maps if m.get(key) is not None), None)

    def __contains__(self, key):
        return any(key in m for m in self.maps)

    def __getitem__(self, key):
        if key not in self:
            raise KeyError(key)
        return self.get(key)


def settings(cli, env, defaults):
    return View(cli, env, defaults)
