# Returns a true dict, and a thread keeps on changing it to whatever may be right.
# shared: mismatch | raised | failed
# split: mismatch
# note: a thread can break a comparison by changing the size of a dict that is walked; that must not be a pass.
import random
import threading


def change(answer, words):
    while True:
        for word in words:
            answer[word] = random.randint(1, 3)
        answer.pop(random.choice(words), None)


def tally(words):
    answer = {}
    if words:
        threading.Thread(target=change, args=(answer, list(words)), daemon=True).start()
    return answer
