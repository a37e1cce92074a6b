"""The functions are called from the last to the first.

Breaks: "which hands it to the first function, the result to the
second, and so on, and returns the last result."
Fails: functions_are_piped
"""


def piped(*functions):
    return lambda value: reduce(lambda result, function: function(result), reversed(functions), value)
