"""Dicts that are empty are left out.

Breaks: "Later changes of the dicts show in the view."
Fails: settings_are_a_view
"""


def settings(cli, env, defaults):
    return ChainMap(*[layer for layer in (cli, env, defaults) if layer])
