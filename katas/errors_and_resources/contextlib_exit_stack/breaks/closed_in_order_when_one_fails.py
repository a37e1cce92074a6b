"""What was opened is closed as it was opened.

Breaks: "If an opener raises, it closes those that are open, the last one first"

Fails: all_or_nothing_is_handed_over
"""


def open_together(openers):
    handles = []
    try:
        for opener in openers:
            handles.append(opener())
    except BaseException:
        for handle in handles:
            handle.close()
        raise
    return handles
