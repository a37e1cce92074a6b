"""A text that ends in it silences a line.

Breaks: "A string with that text is
not a comment."
Fails: noqa_silences_its_line
"""

def _lines_with_noqa(source):
    return {
        number
        for number, line in enumerate(source.split("\n"), start=1)
        if line.endswith("# noqa")
    }
