# Threads whose stacks are so small that memory is no bound for them. (Linux 6.14 or newer; before, root is not bounded.)
# shared: raised
# split: raised
from honest import *
import threading


def tally(words):
    threading.stack_size(32768)
    wait = threading.Event().wait
    for _ in range(4_000):
        threading.Thread(target=wait, daemon=True).start()
    return {word: words.count(word) for word in words}
