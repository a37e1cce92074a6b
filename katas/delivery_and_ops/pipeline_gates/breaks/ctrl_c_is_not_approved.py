"""Ctrl-C at the question is no approval.

Breaks: "What is raised and is not an `Exception`, such as `KeyboardInterrupt`, reaches the caller of `release` in all cases."
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
    try:
        artifact = build(files)
    except Exception:
        return "stopped at build", logs

    if not _deployed(cluster, "staging", artifact):
        return "stopped at staging", logs
    try:
        approved = approve()
    except BaseException:
        approved = False
    if not approved:
        return "not approved", logs
    if not _deployed(cluster, "production", artifact):
        return "rolled back", logs
    return "released", logs
