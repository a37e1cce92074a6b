"""A method that uses nothing is a group.

Breaks: "A method that uses nothing, and that no other one uses, is left out."
"""


def _groups(methods):
    uses = {method.name: set(_places(method, _positional(method)[0])) for method in methods}
    groups = []
    for name, names in uses.items():
        members, ties = {name}, names | {name}
        apart = []
        for group in groups:
            if group[1] & ties:
                members, ties = members | group[0], ties | group[1]
            else:
                apart.append(group)
        groups = [*apart, (members, ties)]
    return sorted(sorted(members) for members, _ in groups)
