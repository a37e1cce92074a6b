"""Which of the two functions lets a program end?

`sys.exit` ends a program by raising `SystemExit`, and Ctrl-C by raising `KeyboardInterrupt`. Both derive from
`BaseException` and not from `Exception`, so that `except Exception` lets them pass. A bare `except:` means `except
BaseException:` and catches them, and the program goes on. PEP 8 therefore asks for the exception that you expect.

Predicted:
    bare: caught SystemExit
    named: caught SystemExit
You expect `Exception` to be the base of all exceptions. It is the base of those that a program may want to handle.

Predicted:
    bare: ended
    named: ended
You expect `sys.exit` to end the process at once. It raises an exception, like any other; the process ends when nobody
has caught it.
"""
import sys

def bare():
    try:
        sys.exit()
    except:
        return "caught " + sys.exc_info()[0].__name__

def named():
    try:
        sys.exit()
    except Exception:
        return "caught " + sys.exc_info()[0].__name__

for attempt in (bare, named):
    try:
        print(f"{attempt.__name__}: {attempt()}")
    except SystemExit:
        print(f"{attempt.__name__}: ended")
