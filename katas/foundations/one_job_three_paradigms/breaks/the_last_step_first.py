"""The steps run as in mathematics, the last one first.

Breaks: "It passes its argument to the first step, the result to the second one, and so on"
Fails: a_pipe_is_a_function
"""


def pipe(*steps):
    def run(value):
        for step in reversed(steps):
            value = step(value)
        return value

    return run
