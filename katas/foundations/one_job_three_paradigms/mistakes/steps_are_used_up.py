"""An iterator over the steps will do for the function that is returned.

For one call. An iterator is used up by its first loop: {{a_pipe_is_a_function: message}}, and gave
{{a_pipe_is_a_function: actual}}. `steps` is a tuple, and each loop over a tuple begins anew.

Breaks: "which can be called again and again"
Fails: a_pipe_is_a_function
"""


def pipe(*steps):
    remaining = iter(steps)

    def run(value):
        for step in remaining:
            value = step(value)
        return value

    return run
