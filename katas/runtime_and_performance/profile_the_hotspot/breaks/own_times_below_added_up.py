"""The total of a function is counted for each of its calls.

Breaks: "counts nothing twice"
"""


import sys


def profile(fn, timer):
    rows, stack = {}, []

    def hook(frame, event, argument):
        if event == "call":
            stack.append([timer(), 0.0])
        elif event == "return" and stack:
            start, below = stack.pop()
            total = timer() - start
            calls, own, all_of_it = rows.get(frame.f_code.co_name, (0, 0.0, 0.0))
            rows[frame.f_code.co_name] = calls + 1, own + total - below, all_of_it + total
            if stack:
                stack[-1][1] += total

    sys.setprofile(hook)
    try:
        result = fn()
    finally:
        sys.setprofile(None)
    return result, [(name, *values) for name, values in rows.items()]
