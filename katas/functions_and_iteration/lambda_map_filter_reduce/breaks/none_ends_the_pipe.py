"""A None in between ends the pipe.

Breaks: "the result to the
second, and so on, and returns the last result."
Fails: functions_are_piped
"""


def piped(*functions):
    def run(value):
        for function in functions:
            if value is None:
                return None
            value = function(value)
        return value

    return run
