"""Without functions the pipe returns None.

Breaks: "Without functions it returns its argument."
Fails: functions_are_piped
"""


def piped(*functions):
    if not functions:
        return lambda value: None
    return lambda value: reduce(lambda result, function: function(result), functions, value)
