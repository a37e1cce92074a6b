"""A module whose name begins alike is taken for it.

Breaks: "a call of a function whose full name begins with `subprocess.`"
"""


def _of_call(call: ast.Call, names: _Names) -> Iterator[Finding]:
    full = names.full(call.func)
    if full in DANGEROUS:
        yield Finding(call.lineno, "dangerous call", full)
    name, value = next((pair for module, pair in SETTINGS.items() if full.startswith(module)), (None, None))
    for keyword in call.keywords:
        if name and keyword.arg == name and isinstance(keyword.value, ast.Constant) and keyword.value.value is value:
            yield Finding(call.lineno, "unsafe setting", f"{name}={value}")
