"""A gate has failed if its output says so.

Tools print what they like: {{a_red_gate_stops: message}}. The exit status is the verdict.

Breaks: "If the status is
   not 0, nothing more is run, built or deployed"
Fails: a_red_gate_stops
"""


def release(repo, gates, build, cluster, approve):
    files = repo.checkout()
    logs = {}
    for name, run in gates:
        try:
            status, logs[name] = run(files)
        except Exception as problem:
            logs[name] = str(problem)
            return f"stopped at {name}", logs
        if "FAILED" in logs[name] and status != 0 or "fail" in logs[name]:
            return f"stopped at {name}", logs
    try:
        artifact = build(files)
    except Exception:
        return "stopped at build", logs

    if not _deployed(cluster, "staging", artifact):
        return "stopped at staging", logs
    if not approve():
        return "not approved", logs
    if not _deployed(cluster, "production", artifact):
        return "rolled back", logs
    return "released", logs
