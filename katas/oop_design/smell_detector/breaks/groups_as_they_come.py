"""Groups are not sorted.

Breaks: "each a sorted list of names; the list itself is sorted, too"
"""


def _of_class(node):
    methods = _methods(node)
    groups = _groups(methods)
    if len(groups) > 1:
        yield Smell(node.lineno, "god class", node.name, groups[::-1])
    for method in methods:
        for envy in _envied(method):
            yield Smell(method.lineno, "feature envy", f"{node.name}.{method.name}", envy)
