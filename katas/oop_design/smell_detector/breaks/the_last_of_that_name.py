"""The last method of a name counts.

Breaks: "Methods of one name, say a property and its setter, count as one in a group."
"""


def _of_class(node):
    methods = _methods(node)
    groups = _groups(list({method.name: method for method in methods}.values()))
    if len(groups) > 1:
        yield Smell(node.lineno, "god class", node.name, groups)
    for method in methods:
        for envy in _envied(method):
            yield Smell(method.lineno, "feature envy", f"{node.name}.{method.name}", envy)
