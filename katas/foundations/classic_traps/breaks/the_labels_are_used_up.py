"""The labels are taken out of the list.

Breaks: "The function itself does not change `labels`."
"""


def make_buttons(labels):
    buttons = []
    while labels:
        buttons.append(partial(_press, labels.pop(0)))
    return buttons
