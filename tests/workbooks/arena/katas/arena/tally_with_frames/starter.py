def tally(words):
    # TODO: how often each word occurs
    return None


def pairs(words):
    # TODO: neighbours, one pair after the other
    return iter(())


def visit(words, callback):
    # TODO: call it for each word
    pass


class Basket:
    # TODO: add, len and total
    pass
