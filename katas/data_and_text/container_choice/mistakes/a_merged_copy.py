"""Three dicts become one by merging them.

The merged dict is a copy of that moment: {{settings_are_a_view: message}}. `ChainMap(cli, env, defaults)` asks the three dicts each
time.

Breaks: "Later changes of the dicts show in the view."
Fails: settings_are_a_view
"""


def settings(cli, env, defaults):
    return {**defaults, **env, **cli}
