"""A number has at most nine digits.

Breaks: "`<int:name>` fits one or more of the digits 0 to 9"
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
            if not re.fullmatch("[0-9]{1,9}", text):
                return None
            values[placeholder["name"]] = int(text)
    return values
