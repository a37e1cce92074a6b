# A callback of the collector changes the answer while it is being compared.
# shared: mismatch | tampered
# split: mismatch
import gc
from honest import *

answers = []


def collected(phase, info):
    for answer, words in answers:
        answer.update(dict.fromkeys(words, 1))


gc.callbacks.append(collected)
gc.set_threshold(1, 1, 1)


def tally(words):
    answer = {}
    answers.append((answer, list(words)))
    return answer
