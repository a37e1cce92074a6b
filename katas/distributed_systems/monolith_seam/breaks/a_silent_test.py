"""A silent test.

Breaks: "It returns whether each sentence about `bill` and `totals`
holds"
Fails: the_consumer_tests_the_provider
"""


def keeps_the_contract(billing):
    assert billing.bill(1, {"mug": 2, "cap": 1}) == 2300
    assert billing.bill(1, {"mug": 2, "cap": 1}) == 2300
    assert billing.totals([1, 2]) == {1: 2300}
