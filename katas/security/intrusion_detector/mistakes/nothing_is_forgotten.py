"""Whatever is too old is dropped when the account fails again.

Most never do. Each address that fails once is an entry for ever: {{memory_is_not_the_attackers: message}}. The attacker decides how much memory
you use, unless quiet keys are forgotten.

Fails: memory_is_not_the_attackers
"""


class _Track:
    ...

    def _forget(self, now: int) -> None:
        pass
