"""`@dataclass` writes a good `__repr__` for every class.

It shows every field with its value, and here the only field is the secret: {{no_text_gives_the_key_away: message}}. A
`field(repr=False)` leaves one out. Where a part of it has to be seen, write the method.

Fails: no_text_gives_the_key_away
"""

from dataclasses import dataclass


@dataclass
class ApiKey:
    value: str
