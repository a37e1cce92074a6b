"""What is locked at the beginning is released at the end.

A `raise` in between leaves the locks behind, and the next call waits for ever: {{transfers_move_money: message}}. `with` and
`finally` release however the block is left.

Breaks: "also not after calls that raised"
Fails: transfers_move_money, no_cent_is_lost
"""

class Bank:
    ...

    def transfer(self, source, target, cents):
        payer, payee = self._accounts[source], self._accounts[target]
        accounts = sorted({payer, payee}, key=lambda account: account.number)
        for account in accounts:
            account.lock.acquire()
        if payer.cents < cents:
            raise ValueError(f"{source} does not hold {cents} cents")
        payer.cents -= cents
        payee.cents += cents
        for account in accounts:
            account.lock.release()
        for listener in self._listeners:
            listener(source, target, cents)
