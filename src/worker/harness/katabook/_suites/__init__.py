"""A whole test file, run by what it was written for: pytest, or `unittest`.

Owns: running it in this process, where the submission and all files beside the tests are real ones, and telling of each
test as soon as it has ended.
Does not own: tests that are run one by one, by a stand-in for pytest (`_testfiles`), what an exception means
(`_testfiles.endings`), deadlines, and going on after a test that ended the process (the engine does).

Read `suite` first. `with_pytest` and `with_unittest` run a file; `telling` says what is told of a test, `findings` what it
found, `loading` why a file does not load. `rewriting` has asserts rewritten once for many runs. `bounded_output` stops a
test that prints without an end. `ahead` is what a worker imports before it forks.
"""
