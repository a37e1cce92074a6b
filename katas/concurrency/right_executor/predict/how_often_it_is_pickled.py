"""How often is the table pickled?

A pickle remembers the objects that it has written. When one comes again, a short reference to the first is written in its
place. So the table that occurs in six jobs is written once if the six travel together, and it arrives as one object. Another
call of `dumps` begins with an empty memory. An equal table is not the same object, and is written again.

Predicted:
    together 6
    one by one 6
You expect each job to bring a table of its own, however they travel. Within one pickle, the same object is written once.

Predicted:
    together 1
    one by one 1
You expect pickle to remember the table across messages. Each `dumps` stands alone: whoever reads it may have nothing else.
"""
import pickle

class Table:
    pickled = 0

    def __reduce__(self):
        Table.pickled += 1
        return (Table, ())

table = Table()
jobs = [(table, number) for number in range(6)]
pickle.dumps(jobs)
print("together", Table.pickled)
Table.pickled = 0
for job in jobs:
    pickle.dumps(job)
print("one by one", Table.pickled)
