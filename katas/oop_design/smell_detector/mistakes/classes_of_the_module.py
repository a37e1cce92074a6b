"""The classes of a module are in its body.

Those that are defined in classes, functions and conditions are further down: {{god_classes_are_found_by_what_is_shared: message}}.
`ast.walk` gives every node.

Breaks: "It looks at each class, nested ones and those in functions included."
Fails: god_classes_are_found_by_what_is_shared, envy_is_found_by_counting, all_smells_come_by_line
"""


def smells(source):
    classes = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    silent = _silenced(source)
    found = [smell for node in classes for smell in _of_class(node) if smell.line not in silent]
    return sorted(found, key=lambda smell: smell.line)
