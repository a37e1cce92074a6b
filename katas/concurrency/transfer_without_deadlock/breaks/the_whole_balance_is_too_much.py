"""The whole balance cannot be moved.

Breaks: "If the source does not hold so much, it raises
  `ValueError`, and nothing has moved."
"""

class Bank:
    ...

    def transfer(self, source, target, cents):
        payer, payee = self._accounts[source], self._accounts[target]
        with _locked(payer, payee):
            if payer.cents <= cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
            payee.cents += cents
        for listener in self._listeners:
            listener(source, target, cents)
