"""Files of unittest or pytest tests in the place of a `checks.py`.

Owns: loading one, finding its tests, running one of them, and what its end means.
Does not own: checks (`_running`), the change of a test's source (`_rewriting`), the wire (`_split`).

Read `testfile` first, then `loading` and `tests`. `unittests` runs one kind; `functions` the other, with `marks`,
`parameters`, `fixtures` and `function_run`. `pytest` is what `import pytest` gives, in `pytest_ends`, `pytest_statements`,
`pytest_marks` and `pytest_fixtures`. `endings` says what an exception means, with `frames`, `assertions`, `explained`,
`distance` and `under_way`. `placeholder` stands for the submission while tests are listed; `alone` knows what one test may need of another.
"""
