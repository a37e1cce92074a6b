"""Time each call by itself and add up.

Then making the inputs is left out, and the clock is read for each call. Reading it takes time, too, and for a quick function more than the function: {{each_call_has_its_own_input: message}}. A turn of many calls is between two readings.

Breaks: "It is read just before the first call of a turn and just after the last one, and at no other time."
Fails: each_call_has_its_own_input
"""


def _time(fn: _Candidate, make_input: Callable[[], Any], clock: Callable[[], float], number: int) -> float:
    total = 0.0
    with _no_collection():
        for _ in range(number):
            data = make_input()
            start = clock()
            fn(data)
            total += clock() - start
    return total
