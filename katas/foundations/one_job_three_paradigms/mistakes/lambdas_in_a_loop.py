"""A lambda keeps the values that its names had when it was made.

It keeps the names. When the function runs, `step` is the last step and `run` is the lambda itself:
{{a_pipe_is_a_function: message}}. Loop inside one function that is called later.

Fails: a_pipe_is_a_function
"""


def pipe(*steps):
    run = lambda value: value  # noqa: E731
    for step in steps:
        run = lambda value: step(run(value))  # noqa: E731
    return run
