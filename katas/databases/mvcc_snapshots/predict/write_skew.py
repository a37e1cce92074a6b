"""At least one doctor has to be on call. What is left?

Each of the two sees in its snapshot that two are on call, and takes itself off. They write different rows, so neither conflicts with the other: both commit, and nobody is on call. No order in which
the two could have run one after the other leads there. It is called *write skew*, and snapshot isolation allows it. It takes a level that also looks at what was read (SERIALIZABLE in PostgreSQL), or a row that both have to
write.

Predicted:
    ['ann'] 1
You expect the second one to see the change of the first. It reads its snapshot, which was taken before.

Predicted:
    ['bo'] 1
You expect one of them to fail. A conflict is about a row that both have written, and these are two.
"""
on_call = {"ann", "bo"}
snapshots = {"ann": set(on_call), "bo": set(on_call)}
written = {}

for doctor in ("ann", "bo"):
    if len(snapshots[doctor]) > 1:
        written[doctor] = "off"

conflict = len(written) < len(set(written))
if not conflict:
    on_call -= set(written)
print(sorted(on_call), len(on_call))
