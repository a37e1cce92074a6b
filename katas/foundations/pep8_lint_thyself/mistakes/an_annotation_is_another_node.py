"""`Assign` is the node of an assignment.

With an annotation it is an `AnnAssign`, which has one `target` in place of `targets`:
{{bare_excepts_and_named_lambdas: message}}.

Breaks: "an assignment statement, annotated or not, of a lambda to a plain name"
Fails: bare_excepts_and_named_lambdas
"""

def _broken_by(node):
    match node:
        case ast.ClassDef(name=name) if not _is_cap_words(name):
            yield node.lineno, "N801"
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            if not _is_lower_case(node.name):
                yield node.lineno, "N802"
        case ast.Compare() if _equates_none(node):
            yield node.lineno, "E711"
        case ast.ExceptHandler(type=None):
            yield node.lineno, "E722"
        case ast.Assign(targets=targets, value=ast.Lambda()):
            if any(isinstance(target, ast.Name) for target in targets):
                yield node.lineno, "E731"
