"""The buttons are in a tuple.

Breaks: "returns a list with one function for each text in the list `labels`, in that order"
"""


def make_buttons(labels):
    return tuple(partial(_press, label) for label in labels)
