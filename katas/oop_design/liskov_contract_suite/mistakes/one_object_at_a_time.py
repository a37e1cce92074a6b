"""Each test makes a queue and looks at that.

Shared state cannot be seen in one object. A queue that keeps its items in a class attribute passes, and the first program with two
of them mixes them up.

Breaks: "Two queues share nothing."
Fails: length_and_independence
"""


class QueueContract(_Base):
    ...

    del test_queues_share_nothing
