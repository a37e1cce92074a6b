"""What is as true or as false as the value counts.

Breaks: "The value is written literally in the call."
"""


def _of_call(call: ast.Call, names: _Names) -> Iterator[Finding]:
    full = names.full(call.func)
    if full in DANGEROUS:
        yield Finding(call.lineno, "dangerous call", full)
    name, value = SETTINGS.get(full.partition(".")[0], (None, None))
    for keyword in call.keywords:
        if name and keyword.arg == name and isinstance(keyword.value, ast.Constant) and bool(keyword.value.value) is value:
            yield Finding(call.lineno, "unsafe setting", f"{name}={value}")
