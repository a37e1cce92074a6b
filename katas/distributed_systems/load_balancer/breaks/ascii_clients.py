"""Letters that are not ASCII are left out.

Breaks: "Of many clients, with four servers, each server has 15 to 37 percent."
"""


def _liking(client, server):
    return hashlib.sha256(client.encode("ascii", "ignore") + b"/" + server.encode()).digest()
