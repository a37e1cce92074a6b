"""Round robin by position, in a list from which a server is removed. Who is served?

After a and b, the position is 2. When a is removed, position 2 of what is left is the old d: c is skipped. Then the position is 3,
which is 0 modulo 3: b. A position in a list means another element once the list has changed.

Predicted:
    a b c d
You expect the round to go on behind b. It goes on at position 2, where d is now.

Predicted:
    a b b c
You expect the round to begin anew. The position is kept, and the list is another one.
"""
servers = ["a", "b", "c", "d"]
position, served = 0, []
for request in range(4):
    if request == 2:
        servers.remove("a")
    served.append(servers[position % len(servers)])
    position += 1
print(*served)
