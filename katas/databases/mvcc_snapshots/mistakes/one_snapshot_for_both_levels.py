"""Read committed means to see what is committed, as a snapshot does.

The difference is *when* one looks. With read committed, each read sees what is committed by then: it saw {{read_committed_looks_anew: read committed: read("ann")}}. So two reads of one transaction may differ.

Fails: read_committed_looks_anew vacuum_removes_what_nobody_sees
"""

class Tx:
    ...

    @property
    def _moment(self):
        return self.began
