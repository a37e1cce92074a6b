"""The two accounts are two.

In a transfer from an account to itself they are one, and a `Lock` that its own thread holds is as taken as any other:
{{transfers_move_money: message}}. Take each lock once.

Breaks: "A transfer from an account to itself follows the same rule, and changes nothing."
Fails: transfers_move_money, the_total_is_of_one_moment
"""

@contextmanager
def _locked(*accounts):
    with ExitStack() as stack:
        for account in sorted(accounts, key=lambda account: account.number):
            stack.enter_context(account.lock)
        yield
