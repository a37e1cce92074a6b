"""The last shares are one larger.

Breaks: "the first `cents % ways` of them are one larger"
"""


def shares(cents, ways):
    share, rest = divmod(cents, ways)
    return [share] * (ways - rest) + [share + 1] * rest
