"""The quota is a secret.

Breaks: "`remaining` can be read."
"""


class Notifier:
    ...

    @property
    def remaining(self):
        raise AttributeError("secret")
