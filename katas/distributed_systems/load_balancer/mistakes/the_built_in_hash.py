"""`hash` gives each string a number that is always the same.

For strings it is salted anew when a process starts: {{sticky_clients_stay: message}}. After each restart of the balancer, all clients
would log in again. Functions of `hashlib` give the same in every process.

Breaks: "That holds for other processes, too"
Fails: sticky_clients_stay
"""


def _liking(client, server):
    return hash((hash(client), hash(server), client[::-1] + server))
