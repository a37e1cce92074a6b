"""Three different attributes are three.

Places count: a method that asks four times for the same name of somebody else wants that name.
{{envy_is_found_by_counting: message}}.

Breaks: "count the places where an attribute of it is read, assigned or deleted"
Fails: envy_is_found_by_counting
"""


def _envied(method):
    first, *others = _positional(method)
    own = len(_places(method, first))
    for name in (*others, *(each.arg for each in method.args.kwonlyargs)):
        count = len(_places(method, name))
        if count >= _ENVY_FROM and count > own:
            yield name, count, own
