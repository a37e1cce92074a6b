"""Only the first letter is a capital.

Breaks: "Its value is `text` in upper case"
"""


class SerialNumber(str):
    def __new__(cls, text):
        return super().__new__(cls, text.strip().capitalize())
