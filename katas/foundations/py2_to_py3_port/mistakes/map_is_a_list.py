"""`map` returns a list.

It returned one in Python 2. Here it returns an iterator, and `sum` used it up: {{a_report_reads_its_numbers_twice: call}} gave
{{a_report_reads_its_numbers_twice: actual}}. Nothing raised. Keep the numbers in a list.

Fails: a_report_reads_its_numbers_twice
"""


def report(amounts):
    cents = map(int, amounts)
    return sum(cents), [amount for amount in cents if amount < 0]
