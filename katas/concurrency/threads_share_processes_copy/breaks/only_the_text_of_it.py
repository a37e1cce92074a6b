"""The arguments are lost.

Breaks: "reaches the caller, with its class and its arguments"
"""

def _add_all(pool, texts, count, total):
    try:
        for counts in pool.map(count, texts):
            for word, number in counts.items():
                total[word] = total.get(word, 0) + number
    except Exception as error:
        raise type(error)(str(error)) from error
