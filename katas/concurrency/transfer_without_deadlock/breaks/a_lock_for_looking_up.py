"""A lock around the table of accounts, all the way.

Breaks: "Two transfers that have no account in common never wait for each other."
"""

_TABLE = threading.Lock()


class Bank:
    ...

    def transfer(self, source, target, cents):
        with _TABLE:
            payer, payee = self._accounts[source], self._accounts[target]
        with _locked(payer, payee):
            if payer.cents < cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
            payee.cents += cents
        for listener in self._listeners:
            listener(source, target, cents)
