"""A key that no dict has is None.

Breaks: "No dict has it:
`KeyError`, `None`, `False`."
Fails: settings_are_a_view
"""


class View(ChainMap):
    def __missing__(self, key):
        return None


def settings(cli, env, defaults):
    return View(cli, env, defaults)
