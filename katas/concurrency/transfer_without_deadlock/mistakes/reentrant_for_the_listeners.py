"""With an `RLock`, listeners may be called under the locks.

It lets the own thread in, and no other: {{listeners_run_without_locks: message}}. What a listener waits for is not yours to know.

Fails: listeners_run_without_locks
"""

class _Account:
    def __init__(self, number, cents):
        self.number = number
        self.cents = cents
        self.lock = threading.RLock()


class Bank:
    ...

    def transfer(self, source, target, cents):
        payer, payee = self._accounts[source], self._accounts[target]
        with _locked(payer, payee):
            if payer.cents < cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
            payee.cents += cents
            for listener in self._listeners:
                listener(source, target, cents)
