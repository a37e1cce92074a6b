"""Only blanks are taken off.

Breaks: "Its value is `text` in upper case, without the white space at either end."
"""


class SerialNumber(str):
    def __new__(cls, text):
        return super().__new__(cls, text.strip(" ").upper())
