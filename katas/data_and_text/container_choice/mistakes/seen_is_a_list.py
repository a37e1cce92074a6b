"""A list of what was met is enough to know what is new.

`in` on a list compares with one item after the other, here
{{each_item_comes_once: comparisons that unique makes among 50 items, twice over}} times. The keys of a dict are found by their hash, and
stay in order.

Breaks: "Given 50 items twice over, 100 in all, `unique` and `top` each make fewer than 1,000 comparisons of items."
Fails: each_item_comes_once
"""


def unique(items):
    seen = []
    for item in items:
        if item not in seen:
            seen.append(item)
    return seen
