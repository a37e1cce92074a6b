"""Approval is asked first, so that nobody has to wait for it later.

Then there is nothing to look at yet: {{a_green_commit_is_released: message}}. Staging shows what is to be approved.

Breaks: "Only then `approve()` is called, once."
Fails: a_green_commit_is_released
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

    if not approve():
        return "not approved", logs
    if not _deployed(cluster, "staging", artifact):
        return "stopped at staging", logs
    if not _deployed(cluster, "production", artifact):
        return "rolled back", logs
    return "released", logs
