"""A document service: the files of each user lie in a folder of that name."""

from __future__ import annotations

import pickle

# TODO: somebody has found five ways in


class NotFound(Exception):
    """There is no such document, or none for this user."""


class Documents:
    """Documents of many users below `root`; `run` starts programs."""

    def __init__(self, root, run):
        self.root = root
        self.run = run
        self.shared = set()

    def share(self, user, path, friend):
        """Let a friend read one document of this user's."""
        self.shared.add((user, path, friend))

    def read(self, user, owner, path):
        """The bytes of a document."""
        file = f"{self.root}/{owner}/{path}"
        try:
            with open(file, "rb") as opened:
                return opened.read()
        except OSError as error:
            raise NotFound(f"{user} asked for {file}: {error}") from error

    def page(self, user, owner, path, title):
        """A web page of a document."""
        self.read(user, owner, path)
        return self.run(f'paint "{title}" "{self.root}/{owner}/{path}"')


def backup(settings):
    """The settings as bytes, for a user to keep."""
    return pickle.dumps(settings)


def restore(data):
    """The settings in a backup that a user has uploaded."""
    return pickle.loads(data)
