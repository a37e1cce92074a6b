"""A transfer takes the lock of the source, and then the lock of the target.

In the opposite transfer that is the other order: {{opposite_transfers_end: message}}. Take the two in one order that is the same for
all, whatever the direction.

Breaks: "All calls come to an end: no deadlock"
Fails: opposite_transfers_end, the_total_is_of_one_moment
"""

class Bank:
    ...

    def transfer(self, source, target, cents):
        payer, payee = self._accounts[source], self._accounts[target]
        with payer.lock, ExitStack() as stack:
            if payee is not payer:
                stack.enter_context(payee.lock)
            if payer.cents < cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
            payee.cents += cents
        for listener in self._listeners:
            listener(source, target, cents)
