"""The pipe is used up by its first call.

Breaks: "`piped(*functions)` returns a function of one argument"
Fails: functions_are_piped
"""


def piped(*functions):
    steps = iter(functions)
    return lambda value: reduce(lambda result, function: function(result), steps, value)
