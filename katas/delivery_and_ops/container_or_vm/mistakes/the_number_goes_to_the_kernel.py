"""`kill(1)` is passed on to the kernel, which knows what number 1 is.

There, number 1 is the host's own first process: {{a_process_ends_inside: message}}. Translate the number before the kernel sees it.

Breaks: "`kill(number)` ends that process of the container."
Fails: a_process_ends_inside
"""


class Container:
    ...

    def kill(self, number):
        self._kernel.kill(number)
