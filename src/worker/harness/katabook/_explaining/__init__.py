"""What is wrong with a submission, in one sentence that a learner can act on.

Owns: files that are no Python module, names that are missing, what an exception is likely to be due to, what comes with it.
Does not own: the verdict (`_running.verdicts`), an exception's own words (`_running.headlines`).

Loaded for every check: `missing`, `letters`, `advice`, `company`. Loaded when a file does not compile: `handed_in`, which asks
`no_text`, `left_over`, `characters` and `grammar`; the latter reads by `scan`, and knows other Pythons by `versions`.
"""
