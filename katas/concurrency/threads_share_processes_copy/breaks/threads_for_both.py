"""Threads in both functions.

Breaks: "where each text is counted in another process"
"""

def tally_processes(texts, count, total):
    tally_threads(texts, count, total)
