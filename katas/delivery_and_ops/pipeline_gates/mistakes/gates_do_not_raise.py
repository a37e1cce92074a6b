"""A gate answers with its status, so there is nothing to catch.

Some hang and are stopped, and some are not installed: {{a_red_gate_stops: message}}. An exception is a failed gate as well, and its text
belongs into the logs.

Breaks: "A gate that
   raises an `Exception` has failed as well"
Fails: a_red_gate_stops
"""


def release(repo, gates, build, cluster, approve):
    files = repo.checkout()
    logs = {}
    for name, run in gates:
        status, logs[name] = run(files)
        if status != 0:
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
