"""The word may stand anywhere.

Breaks: "a line of the plan begins with `SCAN`"

Fails: plans_are_read
"""

def diagnose(conn, text, values=()):
    plan = [row[-1] for row in conn.execute(f"EXPLAIN QUERY PLAN {text}", values)]
    return {"scan" for line in plan if "SCAN" in line} | {"sort" for line in plan if "TEMP B-TREE" in line}
