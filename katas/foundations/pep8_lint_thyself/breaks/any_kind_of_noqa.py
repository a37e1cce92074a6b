"""`#noqa` and `# NOQA` count.

Breaks: "a line whose comment is exactly `# noqa`"
Fails: noqa_silences_its_line
"""

def _lines_with_noqa(source: str) -> set[int]:
    """Return the lines that end in the comment `# noqa`."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]
        for token in tokens
        if token.type == tokenize.COMMENT and token.string.lower().lstrip("# ") == "noqa"
    }
