"""`smell: ok` in the line silences it.

Without a reason nobody knows later whether it still holds, and a string with that text is no comment:
{{a_reason_silences: message}}. `tokenize` tells comments from strings.

Breaks: "Without a reason it does not, and text in a string is no comment."
Fails: a_reason_silences
"""


def _silenced(source):
    return {number for number, line in enumerate(source.splitlines(), 1) if "# smell: ok" in line}
