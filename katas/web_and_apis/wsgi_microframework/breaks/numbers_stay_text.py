"""An int placeholder is not converted.

Breaks: "a `str` for `<name>`, an `int` for"
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
            if not re.fullmatch("[0-9]+", text):
                return None
            values[placeholder["name"]] = text
    return values
