"""`except Exception` catches every exception.

It catches those that programs are expected to handle. `KeyboardInterrupt`, `SystemExit`, `GeneratorExit` and asyncio's
`CancelledError` derive from `BaseException` directly, so that such a line does not keep a program from ending: a call
that is interrupted leaves no entry. Code that records and raises again may catch `BaseException`; a `finally` that
writes down the outcome will do as well.

Fails: every_exception_counts
"""


@contextmanager
def _entry_for(fn):
    try:
        yield
    except Exception as error:
        AUDIT.append((fn.__qualname__, type(error).__name__))
        raise
    AUDIT.append((fn.__qualname__, "ok"))
