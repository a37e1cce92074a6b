"""The whole key is not kept.

Breaks: "keeps the whole key in `key.value`, a text, for the code that sends it"
"""


class ApiKey:
    ...

    def __init__(self, value):
        self.value = value[-4:] if len(value) >= 12 else ""
