"""Bills of a waterworks: a module of 2009, on its way to Python 3.

The comments are what Python 2 ran.
"""


def parse(data):
    """The meter, cents and place of one line."""
    # meter, cents, place = data.rstrip("\n").split(";")
    # return meter, int(cents), place
    # TODO


def shares(cents, ways):
    """The amount in whole cents, split as evenly as it goes."""
    # share, rest = cents / ways, cents % ways
    # return [share + 1] * rest + [share] * (ways - rest)
    # TODO


def ranked(entries):
    """The entries by amount; those without an amount come first."""
    # return sorted(entries, key=lambda entry: entry[1])
    # TODO


def report(amounts):
    """The total of all amounts, and the refunds among them."""
    # cents = map(int, amounts)
    # return sum(cents), filter(lambda amount: amount < 0, cents)
    # TODO


def rounded(number):
    """The extra mile: the nearest integer."""
    # return int(round(number))
    # TODO
