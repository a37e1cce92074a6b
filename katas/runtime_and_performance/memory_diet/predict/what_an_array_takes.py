"""What do the three lines print?

An array of "f" stores floats of four bytes. On the way in, 12.1 is rounded to the nearest of these, and on the way out it becomes a Python
float again: another number. 12.5 survives, since it needs few binary digits. "B" stores a byte, and refuses what does not fit: OverflowError.
The last line compares two ints that were made for it, and they are equal.

Predicted:
    True True
    too large
    True
You expect a float to be a float. "f" has about seven decimal digits, Python's own has about sixteen.

Predicted:
    False True
    44
    True
You expect a number that is too large to wrap around, as in C. The array checks, and raises.
"""
from array import array

prices = array("f", [12.1, 12.5])
print(prices[0] == 12.1, prices[1] == 12.5)
volumes = array("B")
try:
    volumes.append(300)
    print(volumes[0])
except OverflowError:
    print("too large")
large = array("q", [10**12])
print(large[0] == large[0])
