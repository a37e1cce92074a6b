"""A dict that is empty at the call is replaced by another one.

Breaks: "Later changes of the dicts show in the view."
Fails: settings_are_a_view
"""


def settings(cli, env, defaults):
    return ChainMap(cli or {}, env or {}, defaults or {})
