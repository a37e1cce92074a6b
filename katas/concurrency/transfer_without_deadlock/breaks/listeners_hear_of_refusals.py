"""A refusal is told as well.

Breaks: "After each transfer that has moved money"
Fails: listeners_run_without_locks
"""

class Bank:
    ...

    def transfer(self, source, target, cents):
        payer, payee = self._accounts[source], self._accounts[target]
        if payer.cents < cents:
            for listener in self._listeners:
                listener(source, target, cents)
        with _locked(payer, payee):
            if payer.cents < cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
            payee.cents += cents
        for listener in self._listeners:
            listener(source, target, cents)
