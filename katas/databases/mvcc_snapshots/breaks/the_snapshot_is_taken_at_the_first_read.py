"""The snapshot is taken at the first read.

Breaks: "by the time it began"
"""

class Tx:
    ...

    @property
    def _moment(self):
        if self.level != "snapshot":
            return self._store._commits
        if "_first" not in self.__dict__:
            self._first = self._store._commits
        return self._first
