"""An exception of the build reaches the caller.

Breaks: "If it raises an `Exception`, the
   outcome is `"
"""


def release(repo, gates, build, cluster, approve):
    files = repo.checkout()
    logs = {}
    for name, run in gates:
        try:
            status, logs[name] = run(files)
        except Exception as problem:
            status, logs[name] = 1, str(problem)
        if status != 0:
            return f"stopped at {name}", logs
    artifact = build(files)

    if not _deployed(cluster, "staging", artifact):
        return "stopped at staging", logs
    if not approve():
        return "not approved", logs
    if not _deployed(cluster, "production", artifact):
        return "rolled back", logs
    return "released", logs
