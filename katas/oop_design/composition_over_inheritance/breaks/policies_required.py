"""Policies have to be given.

Breaks: "`Client(transport, codec, policies=())`"
"""


class Client:
    ...

    def __init__(self, transport, codec, policies):
        self.transport = transport
        self.codec = codec
        self.policies = policies
