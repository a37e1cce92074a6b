"""Which address does the shop keep?

The clock of server a is ten minutes fast. The customer moved to Bergen seven minutes after she had moved to Oslo, and the timestamps say
the opposite. "Last write wins" is decided by the clocks, and the loser is gone without a word.

Predicted:
    Bergen
You expect the last write to win. The one with the highest timestamp wins, and the two are the same only as long as the clocks are.

Predicted:
    Oslo and Bergen
You expect that both are kept. A single timestamp cannot say that two writes did not know of each other: one number is always higher.
"""
clocks = {"a": +600, "c": 0}

def write(server, time, value):
    return time + clocks[server], value

moved_to_oslo = write("a", 1000, "Oslo")
moved_to_bergen = write("c", 1420, "Bergen")

print(max(moved_to_oslo, moved_to_bergen)[1])
