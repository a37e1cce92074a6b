# Random numbers, secrets and ids.
# shared: passed
# split: passed
from honest import *
import os
import random
import secrets
import uuid

assert random.Random(1).random() == random.Random(1).random()
assert len(secrets.token_hex(8)) == 16 and secrets.compare_digest("a", "a")
assert uuid.uuid4() != uuid.uuid4() and uuid.uuid5(uuid.NAMESPACE_DNS, "a").version == 5
assert uuid.uuid1().version == 1
assert len(os.urandom(10)) == 10 and random.SystemRandom().randrange(3) < 3
random.shuffle([1, 2])
