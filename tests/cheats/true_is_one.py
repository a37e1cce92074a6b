# Returns True and 1.0 where the number one belongs, which are equal to it.
# shared: mismatch
# split: mismatch
def tally(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0.0) + True
    return {word: True if count == 1 else count for word, count in counts.items()}
