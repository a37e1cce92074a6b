"""One call deep.

Breaks: "the number of the line in which it was raised (in whatever file that is)"
Fails: failure_is_remembered
"""


def _line_that_raised(error: Exception) -> int:
    below = error.__traceback__.tb_next or error.__traceback__
    return below.tb_lineno
