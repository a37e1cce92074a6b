"""The line of the decorator.

Breaks: "`line` is the line of `def`"
"""


def _of_class(node):
    methods = _methods(node)
    groups = _groups(methods)
    if len(groups) > 1:
        yield Smell(node.lineno, "god class", node.name, groups)
    for method in methods:
        for envy in _envied(method):
            line = min([method.lineno, *(each.lineno for each in method.decorator_list)])
            yield Smell(line, "feature envy", f"{node.name}.{method.name}", envy)
