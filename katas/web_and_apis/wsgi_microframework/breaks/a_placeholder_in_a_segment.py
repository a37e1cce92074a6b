"""A placeholder is one wherever it stands.

Breaks: "Every other segment fits only itself, character by character."
"""


def _fit(pattern, path):
    regex = ""
    for part in re.split(r"(<[\w:]+>)", pattern):
        if part.startswith("<int:"):
            regex += f"(?P<{part[5:-1]}>[0-9]+)"
        elif part.startswith("<"):
            regex += f"(?P<{part[1:-1]}>[^/]+)"
        else:
            regex += re.escape(part)
    match = re.fullmatch(regex, path)
    if match is None:
        return None
    return {name: int(text) if f"<int:{name}>" in pattern else text for name, text in match.groupdict().items()}
