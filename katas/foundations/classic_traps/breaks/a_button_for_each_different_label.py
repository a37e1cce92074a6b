"""Equal labels have one button.

Breaks: "returns a list with one function for each string in the list `labels`"
"""


def make_buttons(labels):
    return [partial(_press, label) for label in dict.fromkeys(labels)]
