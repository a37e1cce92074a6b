"""Where kata finds its workers: a module for each version of Python, which kata has that Python import."""
