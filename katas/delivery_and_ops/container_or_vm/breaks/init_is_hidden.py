"""A process that is called init is not shown.

Breaks: "the container's own processes that are running now"
"""


class Container:
    ...

    def ps(self):
        running = self._kernel.processes()
        return {inside: running[real] for inside, real in enumerate(self._started, 1) if running.get(real, "init") != "init"}
