"""The function is called with the cents.

Breaks: "from then on, `price.discounted(by)` returns what `function(price, by)`
returns if `kind` is the nearest class of `by`"
"""


def add_discount(kind, function):
    Price.discounted.register(kind, lambda price, by: function(price.cents, by))
