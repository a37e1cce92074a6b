"""Each process draws a step.

Breaks: "The same id has the same code in every process."
"""


import secrets

_STEP = 62 * 31 * secrets.randbelow(62**3) + 27_118_487_997
