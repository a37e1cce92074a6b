"""The first line of the plan says how the query is done.

The plan has a line for each table, and more for sorts. Statements that were diagnosed otherwise: {{plans_are_read: statements that were diagnosed otherwise}}. Look at all
of them.

Fails: plans_are_read
"""

def diagnose(conn, text, values=()):
    line = conn.execute(f"EXPLAIN QUERY PLAN {text}", values).fetchone()[-1]
    findings = set()
    if line.startswith("SCAN"):
        findings.add("scan")
    if "TEMP B-TREE" in line:
        findings.add("sort")
    return findings
