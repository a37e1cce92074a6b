def total(n):
    return sum(xrange(n))


def pairs(prices):
    return sorted(prices.iteritems())


def first(values):
    return iter(values).next()


def listing():
    get_ipython().system("ls")
    return []


def deep(n):
    return 1 / 0 if n == 0 else deep(n - 1)
