"""A list is returned.

Breaks: "It returns a set"

Fails: plans_are_read
"""

def diagnose(conn, text, values=()):
    lines = [row[-1] for row in conn.execute(f"EXPLAIN QUERY PLAN {text}", values)]
    return sorted(
        {"scan" for line in lines if line.startswith("SCAN")} | {"sort" for line in lines if "TEMP B-TREE" in line}
    )
