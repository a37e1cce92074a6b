"""Same items again.

Breaks: "It returns whether each sentence about `bill` and `totals`
holds"
Fails: the_consumer_tests_the_provider
"""


def keeps_the_contract(billing):
    first, second = ({'mug': 2, 'cap': 1}, {'cap': 3})
    try:
        return billing.bill(1, first) == 2300 and billing.bill(2, second) == 1500 and (billing.bill(1, first) == 2300) and _refuses(billing, 3, first | {'hat': 1}) and (billing.totals([1, 3]) == {1: 2300}) and (billing.totals([2, 1]) == {1: 2300, 2: 1500})
    except Exception:
        return False
