"""With `i=i` as a default, each button has its own label.

It has its own *index*, and looks the label up when it is pressed. By then the list may be another one:
{{each_button_says_its_own_label: and after the list of labels was changed}}. Keep the label: `lambda label=label: ...`.

Fails: each_button_says_its_own_label
"""


def make_buttons(labels):
    return [lambda i=i: f"pressed {labels[i]}" for i in range(len(labels))]
