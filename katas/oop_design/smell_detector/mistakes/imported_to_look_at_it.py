"""To look at a class, one makes it: `exec` and `inspect`.

Making it runs the module, and that is what it was not to do: {{the_code_is_not_run: message}}. `ast.parse` only reads.

Breaks: "The code is never run."
Fails: the_code_is_not_run
"""


def smells(source):
    try:
        exec(compile(source, "source", "exec"), {"__name__": "source"})
    except Exception as error:
        if isinstance(error, SyntaxError):
            raise
    classes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    silent = _silenced(source)
    found = [smell for node in classes for smell in _of_class(node) if smell.line not in silent]
    return sorted(found, key=lambda smell: smell.line)
