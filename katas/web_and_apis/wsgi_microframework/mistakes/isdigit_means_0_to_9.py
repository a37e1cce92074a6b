"""`str.isdigit`, or `\\d` in a pattern, stands for the digits 0 to 9.

Both stand for the digits of many scripts: {{the_path_chooses_the_handler: message}}. `int` reads most of them, and
raises `ValueError` for some that `isdigit` lets through. `[0-9]`, or `text.isascii() and text.isdigit()`.

Breaks: "`<int:name>` fits one or more of the digits 0 to 9"
Fails: the_path_chooses_the_handler
"""


def _fit(pattern, path):
    wanted, found = pattern.split("/"), path.split("/")
    if len(wanted) != len(found):
        return None
    values = {}
    for part, text in zip(wanted, found):
        placeholder = _PLACEHOLDER.fullmatch(part)
        if placeholder is None:
            if part != text:
                return None
        elif placeholder["kind"] is None:
            if not text:
                return None
            values[placeholder["name"]] = text
        else:
            if not text.isdigit():
                return None
            values[placeholder["name"]] = int(text)
    return values
