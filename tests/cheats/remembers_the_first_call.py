# Answers the first call honestly enough and all later ones with that answer.
# shared: mismatch
# split: mismatch
from honest import *

answers = []


def tally(words):
    answers.append(dict.fromkeys(words, 1))
    return answers[0]
