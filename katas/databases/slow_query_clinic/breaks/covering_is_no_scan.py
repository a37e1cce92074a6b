"""Reading a whole index is no scan.

Breaks: "if a table or an index is read from one end to the other"

Fails: plans_are_read
"""

def diagnose(conn, text, values=()):
    lines = [row[-1] for row in conn.execute(f"EXPLAIN QUERY PLAN {text}", values)]
    findings = set()
    if any(line.startswith("SCAN") and "INDEX" not in line for line in lines):
        findings.add("scan")
    if any("TEMP B-TREE" in line for line in lines):
        findings.add("sort")
    return findings
