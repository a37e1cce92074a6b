"""What a listener raises is dropped.

Breaks: "What a listener raises reaches the caller of `transfer`; the money has moved."
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
        for listener in self._listeners:
            try:
                listener(source, target, cents)
            except Exception:
                pass
