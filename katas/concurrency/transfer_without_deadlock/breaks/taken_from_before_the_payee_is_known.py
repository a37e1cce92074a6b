"""An unknown target costs the source.

Breaks: "An owner without an account is a `KeyError`, and nothing has moved."
"""

class Bank:
    ...

    def transfer(self, source, target, cents):
        payer = self._accounts[source]
        if target not in self._accounts:
            payer.cents -= cents
        payee = self._accounts[target]
        with _locked(payer, payee):
            if payer.cents < cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
            payee.cents += cents
        for listener in self._listeners:
            listener(source, target, cents)
