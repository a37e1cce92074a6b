"""An `except Exception` that closes and raises again takes care of the early end.

It takes care of the broken line. A consumer that stops raises none: closing a generator raises `GeneratorExit`
in it, which is not a subclass of `Exception`, so that no `except Exception` catches it. Clean up in
`finally` or by `with`, which ask no questions.

Fails: the_source_is_closed, leaving_a_loop_closes_the_source
"""


def records(open_source):
    lines = open_source()
    try:
        for line in lines:
            if line.strip():
                account, cents = line.split(",")
                yield account, int(cents)
    except Exception:
        lines.close()
        raise
    lines.close()
