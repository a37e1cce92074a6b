"""An owner without an account has 0 cents.

Breaks: "An owner without an account is a `KeyError`, and nothing has moved."
"""

class Bank:
    ...

    def balance(self, owner):
        account = self._accounts.get(owner)
        return account.cents if account else 0
