"""One `threading.Lock` guards them all.

`threading.Lock` does not know who holds it. The `__init__` of one singleton calls another, that call asks for the same lock,
and its own thread waits for itself. An `RLock` lets the thread that holds it in again.

Breaks: "An `__init__` may call another singleton."
Fails: one_may_ask_for_another
"""

_lock = threading.Lock()
