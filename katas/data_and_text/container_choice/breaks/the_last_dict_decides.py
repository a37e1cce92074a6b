"""The defaults decide.

Breaks: "The first of the three dicts that has a key decides, even if its value is `None`."
Fails: settings_are_a_view
"""


def settings(cli, env, defaults):
    return ChainMap(defaults, env, cli)
