"""Each method joins the first group that it shares something with.

It may share something with two, and then these two are one: {{god_classes_are_found_by_what_is_shared: message}}. Merge all groups that a
method has to do with.

Breaks: "and so do methods that are connected through others"
Fails: god_classes_are_found_by_what_is_shared
"""


def _groups(methods):
    uses = {method.name: set(_places(method, _positional(method)[0])) for method in methods}
    used = set().union(*uses.values())
    groups = []
    for name, names in uses.items():
        if not names and name not in used:
            continue
        for members, ties in groups:
            if ties & (names | {name}):
                members.add(name)
                ties.update(names | {name})
                break
        else:
            groups.append(({name}, names | {name}))
    return sorted(sorted(members) for members, _ in groups)
