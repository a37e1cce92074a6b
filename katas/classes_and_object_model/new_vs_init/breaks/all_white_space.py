"""White space inside of the text is taken out, too.

Breaks: "Its value is `text` in upper case, without the white space at either end."
"""


class SerialNumber(str):
    def __new__(cls, text):
        return super().__new__(cls, "".join(text.split()).upper())
