"""exec is forgotten.

Breaks: "a call of a function whose full name is in `DANGEROUS`"
"""


def _of_call(call: ast.Call, names: _Names) -> Iterator[Finding]:
    full = names.full(call.func)
    if full in DANGEROUS - {"builtins.exec"}:
        yield Finding(call.lineno, "dangerous call", full)
    name, value = SETTINGS.get(full.partition(".")[0], (None, None))
    for keyword in call.keywords:
        if name and keyword.arg == name and isinstance(keyword.value, ast.Constant) and keyword.value.value is value:
            yield Finding(call.lineno, "unsafe setting", f"{name}={value}")
