"""Eight characters are enough to show four of them.

Breaks: "A value of fewer than 12 characters is too short to show any of it"
"""


class ApiKey:
    ...

    def __str__(self):
        return "****" + (self.value[-4:] if len(self.value) >= 8 else "")
