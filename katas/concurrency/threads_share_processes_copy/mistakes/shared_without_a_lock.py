"""Threads may add to one dict, since a dict is safe in Python.

The dict stays intact, and the sum does not. Reading a count and writing the next one are two steps, and another thread may
run between them: {{no_count_is_lost_between_threads: actual}}. Add under a lock, or return the counts and add in one thread.

Breaks: "No count is lost,
  also if two workers have counted the same word."
Fails: no_count_is_lost_between_threads
"""

def tally_threads(texts, count, total):
    def add(text):
        for word, number in count(text).items():
            total[word] = total.get(word, 0) + number

    if texts:
        with ThreadPoolExecutor(max_workers=len(texts)) as pool:
            list(pool.map(add, texts))
