"""The loop returns True for a file that is too large, and False otherwise.

`else: return False` inside the loop answers at the first file, whatever comes after it. That no file is too large is known when the
loop is over: put `return False` behind it. `any` does both.

Fails: asking_stops_at_the_first
"""


def any_over(files, limit):
    for file in files:
        if file.size() > limit:
            return True
        else:
            return False
    return False
