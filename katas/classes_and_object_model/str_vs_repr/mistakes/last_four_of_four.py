"""The last four characters are only the end of the key.

`value[-4:]` of a short text is most of it, or all of it: slicing never fails, it gives what there is. The mask has to look at
the length first, and show nothing of a short value.

Fails: a_key_shows_its_end_if_it_is_long_enough
"""


class ApiKey:
    ...

    def __str__(self):
        return "****" + self.value[-4:]
