"""A `NodeVisitor` goes on to the nodes below by itself.

It does so where you have written no method. A `visit_ClassDef` of your own decides what is visited below a class, and yours
visits nothing: {{names_are_judged_where_they_are_defined: message}}. End it with `self.generic_visit(node)`.

Fails: names_are_judged_where_they_are_defined, bare_excepts_and_named_lambdas, the_report_is_in_order
"""

def check(source):
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [(error.lineno or 1, "E999")]
    found = {
        (number, "E501")
        for number, line in enumerate(source.split("\n"), start=1)
        if len(line) > LIMIT
    }
    names = Names(found)
    names.visit(tree)
    silenced = _lines_with_noqa(source)
    return sorted(pair for pair in found if pair[0] not in silenced)


class Names(ast.NodeVisitor):
    def __init__(self, found):
        self.found = found

    def generic_visit(self, node):
        self.found.update(_broken_by(node))
        super().generic_visit(node)

    def visit_ClassDef(self, node):
        self.found.update(_broken_by(node))
