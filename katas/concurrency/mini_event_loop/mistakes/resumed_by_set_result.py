"""When the result is there, those that wait go on at once.

They go on in the middle of somebody else's call: {{a_future_wakes_those_that_wait: message}}. Hand their next steps to
`call_soon`; then each runs from the loop, with nobody's half-done work below it.

Breaks: "`set_result` itself resumes nobody"
Fails: a_future_wakes_those_that_wait, an_exception_goes_to_those_that_await, only_the_selector_waits
"""


class Future:
    ...

    def _end(self, result, error):
        self._done, self._result, self._error = True, result, error
        for resume in self._waiting:
            resume()
