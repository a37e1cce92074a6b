"""`env.get(name)` finds a name, or None.

None goes on into the formula, and the mistake shows far away, or not at all: {{the_rest_is_refused: message}}. A name that is missing is an error where it stands.

Breaks: "One that is missing raises `NameError`, whose text contains it."
Fails: the_rest_is_refused
"""


def _lookup(name: str, env: Mapping[str, Any]) -> Any:
    return env.get(name)
