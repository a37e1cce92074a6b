"""The keyword counts, not its value.

Breaks: "Its subclasses are not abstract unless they say so."
"""


class Listener:
    def __init_subclass__(cls, **keywords):
        abstract = "abstract" in keywords
        keywords.pop("abstract", None)
        super().__init_subclass__(**keywords)
        if not abstract:
            _enter(cls, Listener.registry)

    ...
