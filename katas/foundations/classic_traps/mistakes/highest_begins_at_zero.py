"""The search for a maximum begins at 0.

0 was no reading: {{readings_can_be_walked_once: call}} gave {{readings_can_be_walked_once: actual}}. Begin with the first reading, or let
`max` do it.

Fails: readings_can_be_walked_once
"""


def stats(readings):
    count, total, highest = 0, 0.0, 0.0
    for value in readings:
        count += 1
        total += value
        highest = max(highest, value)
    return total / count, highest
