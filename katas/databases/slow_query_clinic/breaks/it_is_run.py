"""The statement is run as well.

Breaks: "without running it"

Fails: plans_are_read
"""

def diagnose(conn, text, values=()):
    lines = [row[-1] for row in conn.execute(f"EXPLAIN QUERY PLAN {text}", values)]
    conn.execute(text, values)
    return {"scan" for line in lines if line.startswith("SCAN")} | {"sort" for line in lines if "TEMP B-TREE" in line}
