"""`close()` after the loop closes the source.

Only for those who get there. A consumer that has seen enough never resumes your generator: closing it raises
`GeneratorExit` at the `yield`, the loop is left there, and the line after it is not reached. A broken line leaves it
in the same way. `with`, or `try`/`finally` around the loop, is run in every case.

Fails: the_source_is_closed, leaving_a_loop_closes_the_source
"""


def records(open_source):
    lines = open_source()
    for line in lines:
        if line.strip():
            account, cents = line.split(",")
            yield account, int(cents)
    lines.close()
