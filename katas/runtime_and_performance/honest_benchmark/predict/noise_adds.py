"""Which candidate is faster by the mean, and which by the minimum?

Both lists hold times of turns. One candidate takes 4 and was disturbed once, by 40 seconds of something else; the other takes 5 and was lucky. The mean holds the neighbour's forty seconds
against the faster one. The minimum asks for the best turn of each, and disturbances cannot make a turn shorter than the work is.

Predicted:
    a
    a
You expect one outlier among five to be averaged away. It adds eight seconds to the mean of five.

Predicted:
    a
    b
You expect the minimum to favour luck. Nothing makes a turn quicker than the function; bad luck is all there is.
"""
turns = {"a": [4.0, 4.1, 44.0, 4.0, 4.2], "b": [5.0, 5.0, 5.1, 5.0, 5.2]}

def mean(values):
    return sum(values) / len(values)

print(min(turns, key=lambda name: mean(turns[name])))
print(min(turns, key=lambda name: min(turns[name])))
