"""The statement is read.

Breaks: "asks for the plan of the statement `text`"

Fails: plans_are_read
"""

def diagnose(conn, text, values=()):
    findings = set()
    if "WHERE" not in text or "cents" in text and "ORDER BY" not in text:
        findings.add("scan")
    if "ORDER BY" in text or "GROUP BY" in text:
        findings.add("sort")
    return findings
