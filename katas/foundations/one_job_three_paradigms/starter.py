"""What the teams of a call centre did, added up in three styles."""


def record(totals, entry):
    """Procedural: change the data that the caller passes in."""
    team, amount = entry
    # TODO


class Board:
    """Object-oriented: the object keeps the data, and its methods change it."""

    # TODO: what a new board begins with

    def record(self, entry):
        """Take in one entry."""
        # TODO

    def totals(self):
        """The totals so far, in a new dict."""
        # TODO


def recorded(totals, entry):
    """Functional: return new data, and change nothing."""
    team, amount = entry
    # TODO
