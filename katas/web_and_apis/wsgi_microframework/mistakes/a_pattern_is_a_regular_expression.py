"""Placeholders are replaced by groups, and the rest of the pattern is a regular expression already.

Then `.` fits any character and `+` is an operator: {{the_path_chooses_the_handler: message}}. `re.escape` makes a
regular expression of the fixed parts; or compare them as text.

Breaks: "Every other segment fits only itself, character by character."
Fails: the_path_chooses_the_handler
"""


def _fit(pattern, path):
    regex = re.sub(r"<int:(\w+)>", r"(?P<\1>[0-9]+)", pattern)
    regex = re.sub(r"(?<!\?P)<(\w+)>", r"(?P<\1>[^/]+)", regex)
    match = re.fullmatch(regex, path)
    if match is None:
        return None
    return {name: int(text) if f"<int:{name}>" in pattern else text for name, text in match.groupdict().items()}
