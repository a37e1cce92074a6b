"""A search for `eval(` finds the calls of eval.

It finds them in comments, strings and other names as well, and not under the name that an import gave them:
{{dangerous_calls_are_found_by_what_names_mean: message}}. The tree has no comments, and its imports say what names mean.

Fails: dangerous_calls_are_found_by_what_names_mean
"""


import re


def _of_call(call: ast.Call, names: _Names) -> Iterator[Finding]:
    text = ast.unparse(call.func)
    for full in sorted(DANGEROUS):
        short = full.removeprefix("builtins.")
        if re.search(rf"\b{re.escape(short)}$", text):
            yield Finding(call.lineno, "dangerous call", full)
    name, value = SETTINGS.get(names.full(call.func).partition(".")[0], (None, None))
    for keyword in call.keywords:
        if name and keyword.arg == name and isinstance(keyword.value, ast.Constant) and keyword.value.value is value:
            yield Finding(call.lineno, "unsafe setting", f"{name}={value}")
