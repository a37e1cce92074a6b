"""The newest listener first.

Breaks: "in the order in which they were registered"
Fails: listeners_run_without_locks
"""

class Bank:
    ...

    def transfer(self, source, target, cents):
        payer, payee = self._accounts[source], self._accounts[target]
        with _locked(payer, payee):
            if payer.cents < cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
            payee.cents += cents
        for listener in reversed(self._listeners):
            listener(source, target, cents)
