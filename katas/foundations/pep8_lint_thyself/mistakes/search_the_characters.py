"""A regular expression finds `== None` in a line.

It finds it in the docstring that warns of it as well: {{text_is_not_code: message}}. A line of text does not say what is
code. `ast.parse` does: ask its `Compare` nodes.

Breaks: "What a string or a comment says is not code; only its length counts, for `E501`."
Fails: text_is_not_code, none_is_compared_by_identity, the_report_is_in_order
"""

import re


def check(source):
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [(error.lineno or 1, "E999")]
    silenced = _lines_with_noqa(source)
    found = set()
    for number, line in enumerate(source.split("\n"), start=1):
        if len(line) > LIMIT:
            found.add((number, "E501"))
        if re.search(r"[!=]= *None\b|\bNone *[!=]=", line):
            found.add((number, "E711"))
    for node in ast.walk(tree):
        found.update(p for p in _broken_by(node) if p[1] != "E711")
    return sorted(p for p in found if p[0] not in silenced)
