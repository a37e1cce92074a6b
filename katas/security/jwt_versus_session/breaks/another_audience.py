"""The audience of logins is another one.

Breaks: "`aud`, which is"
"""


_AUDIENCE = "Shop"
