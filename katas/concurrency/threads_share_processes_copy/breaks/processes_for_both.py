"""Processes in both functions.

Breaks: "where each text is counted in a thread other than the caller's, in this process"
"""

def tally_threads(texts, count, total):
    tally_processes(texts, count, total)
