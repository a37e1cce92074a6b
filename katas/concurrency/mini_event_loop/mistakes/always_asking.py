"""A loop looks at its files and timers again and again, so it may not wait.

With a timeout of 0, `select` returns at once: {{a_coroutine_runs_to_its_end: message}}. That is a processor core at full load for a
program that sleeps. Give it the time until the first timer, or `None`.

Breaks: "Otherwise it is the time until the first
   timer is due, and `None` if there is no timer."
Fails: a_coroutine_runs_to_its_end
"""


class Loop:
    ...

    def _timeout(self):
        return 0
