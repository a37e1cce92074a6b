"""Replicas that never wait for each other, and agree as soon as they have heard of the same things."""

from __future__ import annotations


class Counter:
    """The likes as one server knows them."""

    def __init__(self, node):
        self.node = node
        self.likes = 0

    def add(self, n=1):
        self.likes += n

    def value(self):
        return self.likes

    def state(self):
        return {"likes": self.likes}

    def merge(self, state):
        # TODO: what arrives twice is counted twice
        self.likes += state["likes"]


class Cart:
    """For the extra mile: a set of items."""

    def __init__(self, node):
        self.node = node

    def add(self, item):
        raise NotImplementedError

    def remove(self, item):
        raise NotImplementedError

    def items(self):
        raise NotImplementedError

    def state(self):
        raise NotImplementedError

    def merge(self, state):
        raise NotImplementedError
