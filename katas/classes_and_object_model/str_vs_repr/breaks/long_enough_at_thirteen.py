"""Twelve characters are too few as well.

Breaks: "A value of fewer than 12 characters is too short to show any of it"
"""


class ApiKey:
    ...

    def __str__(self):
        return "****" + (self.value[-4:] if len(self.value) > 12 else "")
