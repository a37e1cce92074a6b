"""A button is told its label when it is pressed.

Breaks: "Called without arguments, each returns `"pressed "` and its label, whatever becomes of `labels` later."
"""


def make_buttons(labels):
    return [_press for label in labels]
