"""A segment that begins with `<` is a placeholder.

Breaks: "Every other segment fits only itself, character by character."
"""


def _fit(pattern, path):
    wanted, found = pattern.split("/"), path.split("/")
    if len(wanted) != len(found):
        return None
    values = {}
    for part, text in zip(wanted, found):
        if part.startswith("<int:"):
            if not re.fullmatch("[0-9]+", text):
                return None
            values[part[5:-1]] = int(text)
        elif part.startswith("<"):
            if not text:
                return None
            values[part[1:-1]] = text
        elif part != text:
            return None
    return values
