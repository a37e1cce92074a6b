"""Somebody made two links, one right after the other. What do they know of the next one?

The shuffle multiplies by a step that nobody outside knows. But the difference of two neighbours *is* the step, by the
modulus, and with it the next one is one addition away. A shuffle like this hides the order from people who look, not
from people who reckon. If the links of others must not be found, use a keyed permutation, or random codes; and put a
login before what is private.

Predicted:
    1379
    False
You trust the secret step. It is in every pair of neighbours: 1379 is what one has to add, and it fits.

Predicted:
    -8621
    True
You forget the modulus in the first line. `%` with a positive modulus gives a result from 0 up.

Predicted:
    1
    True
You expect the ids to be 1 apart, as they are. The codes are a step apart.
"""
STEP, CODES = 1379, 10_000

def shuffled(number):
    return number * STEP % CODES

mine, mine_too = shuffled(7), shuffled(8)
step = (mine_too - mine) % CODES
print(step)
print((mine_too + step) % CODES == shuffled(9))
