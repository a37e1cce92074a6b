"""When number 1 was ended from the host, the others end with the next look.

Breaks: "by its `kill`"
"""


class Container:
    ...

    def ps(self):
        running = self._kernel.processes()
        seen = {inside: running[real] for inside, real in enumerate(self._started, 1) if real in running}
        if seen and 1 not in seen:
            for inside in seen:
                self._kernel.kill(self._started[inside - 1])
            return {}
        return seen
