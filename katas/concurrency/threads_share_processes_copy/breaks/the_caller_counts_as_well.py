"""The caller counts the last text itself.

Breaks: "where each text is counted in a thread other than the caller's, in this process"
"""

def tally_threads(texts, count, total):
    if texts:
        with ThreadPoolExecutor(max_workers=len(texts)) as pool:
            futures = [pool.submit(count, text) for text in texts[:-1]]
            for counts in [count(texts[-1]), *(future.result() for future in futures)]:
                for word, number in counts.items():
                    total[word] = total.get(word, 0) + number
