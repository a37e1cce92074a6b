"""A container knows what it has started and what it has killed, so it knows what is running.

Processes also end without it: {{a_process_ends_inside: message}}. Only the kernel knows. Keep the numbers, and ask it for the rest.

Breaks: "They may also
  have been ended from the host."
Fails: a_process_ends_inside
"""


class Container:
    ...

    def __init__(self, host, root):
        self._kernel = host.kernel
        self._root = root
        self._started = []
        self._names = {}

    def run(self, name):
        self._started.append(self._kernel.start(name))
        self._names[len(self._started)] = name
        return len(self._started)

    def ps(self):
        return dict(self._names)

    def kill(self, number):
        if number not in self._names:
            raise ProcessLookupError(number)
        for inside in list(self._names) if number == 1 else [number]:
            self._kernel.kill(self._started[inside - 1])
            del self._names[inside]
