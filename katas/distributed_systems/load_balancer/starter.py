"""Three ways to choose a server for a request."""

from __future__ import annotations

import random


class RoundRobin:
    """Each server in turn."""

    def __init__(self, servers):
        self.servers = list(servers)

    def pick(self, client):
        # TODO: whose turn is it?
        return random.choice(self.servers)

    def done(self, server):
        pass

    def down(self, server):
        self.servers.remove(server)

    def up(self, server):
        self.servers.append(server)


class LeastConnections(RoundRobin):
    """The server with the fewest requests under way."""

    # TODO


class Sticky(RoundRobin):
    """The same server for the same client, as long as that server is up."""

    # TODO
