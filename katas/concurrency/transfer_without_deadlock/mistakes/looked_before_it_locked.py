"""Whether there is enough money can be asked before the locks are taken.

Another thread may spend it in between: {{no_cent_is_lost: message}}. The question and the deed belong under the same locks.

Breaks: "no balance is ever below 0"
Fails: no_cent_is_lost
"""

class Bank:
    ...

    def transfer(self, source, target, cents):
        payer, payee = self._accounts[source], self._accounts[target]
        if payer.cents < cents:
            raise ValueError(f"{source} does not hold {cents} cents")
        with _locked(payer, payee):
            payer.cents -= cents
            payee.cents += cents
        for listener in self._listeners:
            listener(source, target, cents)
