"""Reading the argument twice avoids the trap of `map`.

For a list it does. The argument may be an iterator itself, an open file for instance, and then the second reading finds
nothing: {{a_report_reads_its_numbers_twice: call}} gave {{a_report_reads_its_numbers_twice: actual}}. Read it once, into a
list.

Breaks: "and may be an iterator"
Fails: a_report_reads_its_numbers_twice
"""


def report(amounts):
    return sum(map(int, amounts)), [cents for cents in map(int, amounts) if cents < 0]
