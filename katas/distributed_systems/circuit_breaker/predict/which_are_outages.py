"""Which of these does `except (ConnectionError, TimeoutError)` catch?

All of them are subclasses of OSError. A refused connection and a broken pipe are subclasses of ConnectionError. `socket.timeout`
has been another name for TimeoutError since Python 3.10. A file that does not exist is neither, and `socket.gaierror`, a name that
cannot be resolved, is not either: decide whether your breaker is to count it.

Predicted:
    refused yes
    pipe yes
    timeout no
    file no
    name yes
You expect all errors of a network to be ConnectionErrors, and a timeout to be something else.

Predicted:
    refused yes
    pipe yes
    timeout yes
    file yes
    name yes
You think of OSError. It is the base class of these two, and of much else.
"""
import socket

kinds = {
    "refused": ConnectionRefusedError, "pipe": BrokenPipeError,
    "timeout": socket.timeout, "file": FileNotFoundError,
    "name": socket.gaierror,
}
for name, kind in kinds.items():
    caught = issubclass(kind, (ConnectionError, TimeoutError))
    print(name, "yes" if caught else "no")
