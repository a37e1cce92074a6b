"""A lambda around the previous one, in a loop, makes a pipe.

Each lambda looks `pipe` and `function` up when it is called. By then `pipe` is the last lambda, which calls itself until Python
gives up. Fold the functions when the argument is there, or bind the current values by a call.

Fails: functions_are_piped
"""


def piped(*functions):
    pipe = lambda value: value
    for function in functions:
        pipe = lambda value: function(pipe(value))
    return pipe
