"""Checks for tally: a value, a generator, a callback and an object."""

from itertools import islice

from katabook import check, draw, evidence, expect

WORDS = ["pear", "fig", "plum", "quince", "lime", "date"]


def some_words(most):
    return [draw.choice(WORDS) for _ in range(draw.randrange(2, most))]


def counted(words):
    return {word: words.count(word) for word in dict.fromkeys(words)}


@check
def counts_words(solution):
    """Each word is counted.

    The words are drawn anew on each run, so no answer can be learned by heart.
    """
    expect(solution.tally, []).returns({})
    for _ in range(5):
        words = some_words(12)
        expected = counted(words)
        expect(solution.tally, list(words)).returns(expected)


@check
def yields_pairs(solution):
    """Neighbours come in pairs, one after the other."""
    words = some_words(8)
    expected = list(zip(words, words[1:]))
    found = list(islice(iter(solution.pairs(list(words))), len(words) + 5))
    expect(found).named("the pairs").equals(expected)


@check
def calls_back(solution):
    """The callback is called for each word, in order."""
    words = some_words(8)
    expected = list(words)
    seen = []
    solution.visit(list(words), seen.append)
    expect(seen).named("the words it was called with").equals(expected)


@check
def keeps_a_basket(solution):
    """A basket knows how many words it holds."""
    basket = solution.Basket()
    for count, word in enumerate(some_words(6), 1):
        basket.add(word)
        expect(len(basket)).named("its length").equals(count)
        expect(basket.total).named("its total").equals(count)
    evidence("a basket was filled, and", "asked for its length each time", exact=False)
