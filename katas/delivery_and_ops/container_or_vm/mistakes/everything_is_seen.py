"""What `ps` shows inside is what the kernel runs.

The kernel runs the processes of the host and of all containers: {{a_container_sees_itself: message}}. A container shows those that it
started.

Breaks: "the container's own processes that are running now"
Fails: a_container_sees_itself
"""


class Container:
    ...

    def ps(self):
        running = self._kernel.processes()
        inside = {real: number for number, real in enumerate(self._started, 1)}
        return {inside.get(real, real): name for real, name in running.items()}

    def kill(self, number):
        if not 1 <= number <= len(self._started):
            raise ProcessLookupError(number)
        self._kernel.kill(self._started[number - 1])
