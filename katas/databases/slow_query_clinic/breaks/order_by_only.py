"""Only ORDER BY counts.

Breaks: "if rows are sorted or grouped in a temporary b-tree"

Fails: plans_are_read
"""

def diagnose(conn, text, values=()):
    lines = [row[-1] for row in conn.execute(f"EXPLAIN QUERY PLAN {text}", values)]
    findings = set()
    if any(line.startswith("SCAN") for line in lines):
        findings.add("scan")
    if any("TEMP B-TREE FOR ORDER BY" in line for line in lines):
        findings.add("sort")
    return findings
