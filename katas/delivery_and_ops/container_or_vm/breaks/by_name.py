"""All processes of the same name are killed.

Breaks: "`kill(number)` ends that process of the container."
"""


class Container:
    ...

    def kill(self, number):
        if number not in self.ps():
            raise ProcessLookupError(number)
        name = self.ps()[number]
        for real, running in self._kernel.processes().items():
            if running in (name, "cron"):
                self._kernel.kill(real)
