"""To see what a name means, one imports the module and looks.

Importing runs it, and code under audit may be malicious: {{the_code_is_not_run: message}}. The import statements are in the
tree.

Breaks: "The code is never run."
Fails: the_code_is_not_run
"""


def scan(source: str) -> list[Finding]:
    code = compile(source, "module", "exec")
    try:
        exec(code, {"__name__": "module"})
    except Exception:
        pass
    tree = ast.parse(source)
    names = _Names(tree)
    found: list[Finding] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found.extend(_of_call(node, names))
        if isinstance(node, (ast.Module, *_FUNCTIONS)):
            found.extend(_Flow(names).follow(node.body))
    return sorted(found)
