"""The listeners belong to the transfer, so they are told under its locks.

A listener that asks for the total then waits for its own thread: {{listeners_run_without_locks: message}}. Decide under the locks, give
them back, then call.

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
                listener(source, target, cents)
