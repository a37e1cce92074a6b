"""What do two programs draw that begin with the same seed?

`random` computes each number from its state, and the state from the seed: the same seed, the same "random" text. Without a seed of yours it begins
from the system's entropy, and still, somebody who sees enough of its numbers can compute the next ones. `secrets` asks the operating
system each time, and has no seed.

Predicted:
    False
    False
You expect random texts to differ. They are computed, and from the same beginning.

Predicted:
    True
    True
You expect a seed to fix everything that is drawn. `secrets` does not look at it.
"""
import random
import secrets

def state():
    return "".join(random.choices("abcdefgh", k=30))

random.seed(42)
first, safe = state(), secrets.token_hex(15)
random.seed(42)
print(first == state())
print(safe == secrets.token_hex(15))
