"""Six servers, and one of them goes down. How many of 600 clients move, by remainder and by the largest number?

The remainder modulo 5 is another one than modulo 6 for five of six clients, though only every sixth was on the server that is gone. If
each client ranks all servers by a number of its own, the clients of the other five servers keep their first choice.

Predicted:
    remainder: a sixth
    ranking: a sixth
You expect only the clients of the server that is gone to move. With a remainder nearly all have another server.

Predicted:
    remainder: nearly all
    ranking: nearly all
You expect every way of computing to break with the number of servers. A ranking does not contain that number.
"""
from hashlib import sha256

def number(client, server):
    return sha256(f"{client}/{server}".encode()).digest()

def ranked(client, servers):
    return max(servers, key=lambda server: number(client, server))

six, five = range(6), range(5)
moved = sum(c % 6 != c % 5 for c in range(600))
print("remainder:", "nearly all" if moved > 400 else "a sixth")
moved = sum(ranked(c, six) != ranked(c, five) for c in range(600))
print("ranking:", "nearly all" if moved > 400 else "a sixth")
