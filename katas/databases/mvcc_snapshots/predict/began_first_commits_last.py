"""Which of the two rules gives a report that does not change?

Transaction 1 began first and commits last: after transaction 2, the report, had taken its snapshot. By number, 1 is smaller than 2, so its change appears in the middle of the
report, as soon as it is committed. By the moment of the commit, it is later than the snapshot, and stays out of it. Numbers tell who began first; what a snapshot may show depends on who had
committed.

Predicted:
    ['Oslo', 'Oslo']
    ['Oslo', 'Oslo']
You expect a transaction with a smaller number to have ended. It had begun.

Predicted:
    ['Bern', 'Bern']
    ['Oslo', 'Bern']
You expect the change to be visible from the beginning, and the moment of commit to matter only later. Before its commit nobody sees it, by either rule.
"""
versions = [{"city": "Oslo", "by": 0, "committed": 1}]
moment = 1
report = {"number": 2, "began": moment}
versions.append({"city": "Bern", "by": 1, "committed": None})

def by_number(version):
    return version["committed"] and version["by"] < report["number"]

def by_commit(version):
    done = version["committed"]
    return done and done <= report["began"]

def read(rule):
    return [v["city"] for v in versions if rule(v)][-1]

before = read(by_number), read(by_commit)
versions[1]["committed"] = moment + 1
after = read(by_number), read(by_commit)
for first, second in zip(before, after):
    print([first, second])
