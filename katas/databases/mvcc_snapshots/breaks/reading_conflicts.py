"""Reading what another one is changing raises.

Breaks: "and reading never is one"
"""

class Tx:
    ...

    def read(self, key):
        self._look_for_conflicts(key)
        version = self._seen(key)
        return None if version is None else version.value
