"""One request of the engine, from its arrival to its verdict.

Owns: loading the kata's files and the submission, holding a check, and naming its end.
Does not own: deadlines, limits and killing (the engine's), a sitting in two processes (`_split`), tests of a test file
(`_testfiles`), requests that are no check (`_reading`).

Read `runner` first, then `holding`, `kata_files`, `submission`, `verdicts`; `headlines` and `places` say what and where.
`context` is what all of the harness knows of the run; `asking`, `leaving` and `shared` stand around the import.
"""
