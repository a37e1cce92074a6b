"""A source that notices how it is used, and a tree whose every look costs a query."""

from katabook import named


class Source:
    """Stands in for a file. Give `open` to the code under observation.

    opened, lines_read, closed: how often it was opened, how many lines were read, how often it was closed.
    """

    def __init__(self, lines):
        self._lines = lines
        self.opened = self.lines_read = self.closed = 0

    def open(self):
        self.opened += 1
        self._waiting = iter(self._lines)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        line = next(self._waiting)
        self.lines_read += 1
        return line

    def readline(self):
        return next(self, "")

    def readlines(self):
        return list(self)

    def read(self):
        return "".join(self)

    def close(self):
        self.closed += 1

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def source(lines):
    """A source, and the function that opens it."""
    made = Source(lines)
    return made, named(made.open, "open_source")


def payments(count):
    """So many lines, made on demand."""
    return (f"account-{number % 100},{number}\n" for number in range(count))


class Node:
    """A category. asked: the names of the nodes whose children were asked for, shared by a tree."""

    def __init__(self, name, *nodes):
        self.name = name
        self._nodes = nodes
        self.asked = []

    def children(self):
        self.asked.append(self.name)
        for node in self._nodes:
            node.asked = self.asked
        return list(self._nodes)


def shop():
    """A tree of six categories."""
    tools = Node("tools", Node("spades"), Node("saws"))
    return named(Node("all", Node("garden", tools), Node("books")), "shop")


SHOP = ["all", "garden", "tools", "spades", "saws", "books"]
