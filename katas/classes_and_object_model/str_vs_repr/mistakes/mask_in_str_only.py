"""`__str__` is the text of an object, so that is where the key is masked.

And `__repr__` shows it, as developers want to see what they have. Lists, dataclasses, `!r` and the traceback of a KeyError ask for
`repr`, and all of them end up in logs. A secret is masked in every text, or it is not masked.

Fails: no_text_gives_the_key_away
"""


class ApiKey:
    ...

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"
