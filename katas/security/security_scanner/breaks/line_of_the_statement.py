"""The line is that of the end of the call.

Breaks: "`line` is the line of the call, as in `node.lineno`"
"""


def _of_call(call: ast.Call, names: _Names) -> Iterator[Finding]:
    full = names.full(call.func)
    if full in DANGEROUS:
        yield Finding(call.end_lineno or 0, "dangerous call", full)
    name, value = SETTINGS.get(full.partition(".")[0], (None, None))
    for keyword in call.keywords:
        if name and keyword.arg == name and isinstance(keyword.value, ast.Constant) and keyword.value.value is value:
            yield Finding(call.end_lineno or 0, "unsafe setting", f"{name}={value}")
