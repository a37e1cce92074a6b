"""If a bill comes out right, the provider is right.

Of the broken ones, these were not found: {{the_consumer_tests_the_provider: broken providers that were not found}}. Take each sentence
that you rely on, and make the call that shows it broken.

Fails: the_consumer_tests_the_provider
"""


def keeps_the_contract(billing):
    try:
        return billing.bill(1, {"mug": 2, "cap": 1}) == 2300 and billing.totals([1]) == {1: 2300}
    except Exception:
        return False
