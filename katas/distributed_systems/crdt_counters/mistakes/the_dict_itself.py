"""`state()` returns what the server knows: its dicts.

These go on changing: {{a_snapshot_is_nobodys_list: message}}. A message that waits in a queue then says something else than when it was
put there. Return copies.

Breaks: "A state that was returned does not change when this server goes on counting."
Fails: a_snapshot_is_nobodys_list
"""


class Counter:
    ...

    def state(self):
        return {"added": self._added, "taken": self._taken}
