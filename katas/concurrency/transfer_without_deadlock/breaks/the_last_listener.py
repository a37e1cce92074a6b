"""Only the last listener is called.

Breaks: "every
listener is called once as `listener(source, target, cents)`"
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
        for listener in self._listeners[-1:]:
            listener(source, target, cents)
