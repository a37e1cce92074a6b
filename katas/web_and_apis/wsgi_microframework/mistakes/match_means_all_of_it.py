"""`re.match` says whether a text fits a regular expression.

It says whether the text *begins* so: {{the_path_chooses_the_handler: message}}. `re.fullmatch` asks for all of it. (A `$`
at the end still lets a last line break through.)

Breaks: "A path fits if all of it does, segment by segment."
Fails: the_path_chooses_the_handler, a_wrong_method_is_405
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
    match = re.match(regex, path)
    if match is None:
        return None
    return {name: int(text) if f"<int:{name}>" in pattern else text for name, text in match.groupdict().items()}
