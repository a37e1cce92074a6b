"""Only the first target counts.

Breaks: "an assignment statement, annotated or not, of a lambda to a plain name"
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
            if len(targets) == 1 and isinstance(targets[0], ast.Name):
                yield node.lineno, "E731"
        case ast.AnnAssign(target=ast.Name(), value=ast.Lambda()):
            yield node.lineno, "E731"
