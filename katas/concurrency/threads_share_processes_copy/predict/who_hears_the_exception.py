"""A thread raises. Who hears of it?

An exception ends the thread in which it is raised. It goes up that thread's own stack, arrives at the top, and is handed to
`threading.excepthook`, which prints a traceback by default. `join()` waits for the end of a thread and says nothing about how
it ended: it returns None, always. So the caller goes on, with a result that is too small. A pool hands the exception to the
one who asks for the result.

Predicted:
    hook: ValueError
    caller: ValueError
You expect `join()` to raise what the thread raised. It has no way to: it only waits.

Predicted:
    caller: ValueError
You expect the exception to reach the code that started the thread. That code went on long ago; the two have separate stacks.
"""
import threading

total = []
threading.excepthook = lambda args: print("hook:", args.exc_type.__name__)

def work(text):
    total.append(int(text))

worker = threading.Thread(target=work, args=("twelve",))
try:
    worker.start()
    worker.join()
    print("joined", total)
except ValueError as problem:
    print("caller:", type(problem).__name__)
