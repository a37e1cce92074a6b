class Basket:
    def __init__(self):
        self._words = []

    def add(self, word):
        self._words.append(word)

    def __len__(self):
        return len(self._words)

    @property
    def total(self):
        return len(self._words)


def tally(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def pairs(words):
    yield from zip(words, words[1:])


def visit(words, callback):
    for word in words:
        callback(word)
