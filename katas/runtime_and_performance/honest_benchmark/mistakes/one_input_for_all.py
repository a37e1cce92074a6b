"""All candidates get the same input, so that it is fair.

The same *object*, which the first call has sorted: {{each_call_has_its_own_input: message}}. From then on everybody sorts sorted data. Fair is an equal input for each call.

Breaks: "Each call gets an input of its own, which no other call has seen."
Fails: each_call_has_its_own_input
"""


def _time(fn: _Candidate, make_input: Callable[[], Any], clock: Callable[[], float], number: int) -> float:
    data = make_input()
    with _no_collection():
        start = clock()
        for _ in range(number):
            fn(data)
        return clock() - start
