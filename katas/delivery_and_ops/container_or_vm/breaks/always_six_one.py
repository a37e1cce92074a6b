"""The version is typed.

Breaks: "`uname()` returns the kernel's version."
"""


class Container:
    ...

    def uname(self):
        return "6.1"
