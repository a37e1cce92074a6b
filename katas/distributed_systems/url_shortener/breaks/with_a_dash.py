"""The alphabet has a dash in it.

Breaks: "six of the characters `0-9a-zA-Z`"
"""


ALPHABET = string.digits + string.ascii_lowercase + string.ascii_uppercase[:-1] + "-"
