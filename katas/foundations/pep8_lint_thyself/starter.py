"""A style checker for the pull requests of a team."""

import re

LIMIT = 79

isTooLong = lambda line: len(line) > LIMIT


def check(source):
    """The sorted (line, code) pairs of the rules that `source` breaks."""
    # TODO: this looks at characters; `ast` knows what is code
    found = []
    for number, line in enumerate(source.split("\n"), start=1):
        if isTooLong(line):
            found.append((number, "E501"))
        if re.search("== *None", line) != None:
            found.append((number, "E711"))
    return found
