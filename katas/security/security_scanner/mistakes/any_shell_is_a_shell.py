"""A call with `shell=True` starts a shell.

The keyword means what its function makes of it: {{unsafe_settings_are_found: message}}. Ask for the full name of the function
first.

Breaks: "a call of a function whose full name begins with `subprocess.` and that has `shell=True`"
Fails: unsafe_settings_are_found
"""


def _of_call(call: ast.Call, names: _Names) -> Iterator[Finding]:
    full = names.full(call.func)
    if full in DANGEROUS:
        yield Finding(call.lineno, "dangerous call", full)
    for keyword in call.keywords:
        for name, value in SETTINGS.values():
            if keyword.arg == name and isinstance(keyword.value, ast.Constant) and keyword.value.value is value:
                yield Finding(call.lineno, "unsafe setting", f"{name}={value}")
