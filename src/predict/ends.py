"""The check of a program that is read before it is run."""

import atexit
import gc
import sys

from katabook import check


@check
def it_ends(solution):
    """The program runs to its end.

    What Python does at the end belongs to it: it waits for threads, calls what `atexit` was given, and lets go of
    the objects that the module still holds. A process that was forked for a check leaves without any of that.
    """
    if threading := sys.modules.get("threading"):
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and not thread.daemon:
                thread.join()
    atexit._run_exitfuncs()
    held = vars(solution)
    # Instances first: what their finalizers call is there until then, as it is when Python ends.
    for name in [name for name, value in held.items() if hasattr(type(value), "__del__")]:
        held[name] = None
    held.clear()
    gc.collect()
    sys.stdout.flush()
