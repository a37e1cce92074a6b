"""A segment of blanks is empty.

Breaks: "fits any text that is not empty"
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
            if not text.strip():
                return None
            values[placeholder["name"]] = text
        else:
            if not re.fullmatch("[0-9]+", text):
                return None
            values[placeholder["name"]] = int(text)
    return values
