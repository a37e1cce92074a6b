"""Putting the label in, in the loop, makes the button.

It makes the text there and then: {{each_button_says_its_own_label: message}}. To bind a label now and make the text later, use a `lambda`
with a default, `functools.partial`, or a function that returns a function.

Fails: each_button_says_its_own_label
"""


def make_buttons(labels):
    return [f"pressed {label}" for label in labels]
