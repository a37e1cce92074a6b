"""The source is changed under its lock, and then the target under its own.

No cent is lost in the end. In between it is nowhere: {{the_total_is_of_one_moment: message}}. Both changes are one step, so both locks are
held for both.

Breaks: "transfers that are under way never show in it"
Fails: the_total_is_of_one_moment
"""

class Bank:
    ...

    def transfer(self, source, target, cents):
        payer, payee = self._accounts[source], self._accounts[target]
        with payer.lock:
            if payer.cents < cents:
                raise ValueError(f"{source} does not hold {cents} cents")
            payer.cents -= cents
        with payee.lock:
            payee.cents += cents
        for listener in self._listeners:
            listener(source, target, cents)
