"""Methods belong together if they use the same attributes.

And if one calls the other: {{god_classes_are_found_by_what_is_shared: message}}. The name of a method is one of the names
that it has to do with.

Breaks: "two methods belong together if they use a common name, or if one uses the name of the other"
Fails: god_classes_are_found_by_what_is_shared
"""


def _groups(methods):
    uses = {method.name: set(_places(method, _positional(method)[0])) for method in methods}
    used = set().union(*uses.values())
    groups = []
    for name, names in uses.items():
        if not names and name not in used:
            continue
        members, ties = {name}, set(names)
        apart = []
        for group in groups:
            if group[1] & ties:
                members, ties = members | group[0], ties | group[1]
            else:
                apart.append(group)
        groups = [*apart, (members, ties)]
    return sorted(sorted(members) for members, _ in groups)
