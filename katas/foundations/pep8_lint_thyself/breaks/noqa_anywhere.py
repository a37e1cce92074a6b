"""Any mention of noqa silences a line.

Breaks: "nothing is reported for a line that ends in the comment `# noqa`, exactly so"
Fails: noqa_silences_its_line
"""

def _lines_with_noqa(source):
    return {
        number
        for number, line in enumerate(source.split("\n"), start=1)
        if "noqa" in line
    }
