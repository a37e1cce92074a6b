"""The statements of a file are in `tree.body`.

Only those that are not indented. Methods, branches and functions in functions are nodes below them:
{{names_are_judged_where_they_are_defined: message}}. `ast.walk(tree)` visits all of them.

Breaks: "Code counts wherever it stands: in a method, in a branch, in another function."
Fails: names_are_judged_where_they_are_defined, none_is_compared_by_identity, bare_excepts_and_named_lambdas, the_report_is_in_order
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
    for node in tree.body:
        found.update(_broken_by(node))
    silenced = _lines_with_noqa(source)
    return sorted(pair for pair in found if pair[0] not in silenced)
