"""A transfer to itself is not looked at.

Breaks: "A transfer from an account to itself follows the same rule, and changes nothing."
"""

class Bank:
    ...

    def transfer(self, source, target, cents):
        payer, payee = self._accounts[source], self._accounts[target]
        if payer is payee:
            return
        with _locked(payer, payee):
            if payer.cents < cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
            payee.cents += cents
        for listener in self._listeners:
            listener(source, target, cents)
