# Returns a true dict that is changed by __del__ and by weakref callbacks when the call's variables die.
# shared: mismatch
# split: mismatch
import weakref


class Late:
    def __init__(self, answer, words):
        self.answer, self.words = answer, words

    def __del__(self):
        self.answer.update(dict.fromkeys(self.words, 1))


kept = []


def tally(words):
    answer = {}
    late = Late(answer, list(words))
    kept.append(weakref.ref(late, lambda reference: answer.update(dict.fromkeys(words, 2))))
    return answer
