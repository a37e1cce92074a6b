"""A loop looks at its files and timers again and again, so it may not wait.

With a timeout of 0, `select` returns at once: {{timers_come_when_they_are_due: message}}. That is a processor core at full load for a
program that sleeps. Give it the time until the first timer, or `None`.

Breaks: "Otherwise it is the time until the first
   timer is due, and `None` if there is no timer."
Fails: timers_come_when_they_are_due, an_exception_goes_to_those_that_await, a_future_wakes_those_that_wait
"""


class Loop:
    ...

    def _timeout(self):
        return 0
