"""Any mention of noqa silences a line.

Breaks: "nothing but `E999` is reported for a line whose comment is exactly `# noqa`"
Fails: noqa_silences_its_line
"""

def _lines_with_noqa(source):
    return {
        number
        for number, line in enumerate(source.split("\n"), start=1)
        if "noqa" in line
    }
