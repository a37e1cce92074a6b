"""The parent counts the last text itself.

Breaks: "where each text is counted in another process"
"""

def tally_processes(texts, count, total):
    if texts:
        with ProcessPoolExecutor(max_workers=len(texts)) as pool:
            futures = [pool.submit(count, text) for text in texts[:-1]]
            for counts in [count(texts[-1]), *(future.result() for future in futures)]:
                for word, number in counts.items():
                    total[word] = total.get(word, 0) + number
