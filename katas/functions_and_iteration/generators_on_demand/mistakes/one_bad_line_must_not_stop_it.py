"""One bad line must not stop the import of all others.

So it is passed over, and nobody hears of it: the payment is missing, the import says that all went well, and the
customer finds out. Whether a file with a bad line is good enough is for the consumer to decide, who can catch the
`ValueError`; a generator that swallows it has decided already.

Fails: a_line_that_is_no_record_raises
"""


def records(open_source):
    with open_source() as lines:
        for line in lines:
            try:
                account, cents = line.split(",")
                record = account, int(cents)
            except ValueError:
                continue
            yield record
