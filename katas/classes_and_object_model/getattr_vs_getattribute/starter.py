"""Attributes that are found elsewhere: a record that is fetched when it is read, and a proxy that notes each read."""


class Record:
    """A row whose columns are attributes, fetched when the first one is needed."""

    def __init__(self, key, fetch):
        # TODO: this fetches a row that perhaps nobody reads.
        self.key = key
        self.__dict__.update(fetch(key))


class Watched:
    """Stands for `target`, and notes in `log` which of its attributes are read."""

    def __init__(self, target, log):
        self._target = target
        self._log = log

    def __getattr__(self, name):
        # TODO: who asks this method, and when? And what comes of a name that `target` lacks?
        return getattr(self._target, name, None)
