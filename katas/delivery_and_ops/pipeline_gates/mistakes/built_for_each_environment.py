"""Production gets a build of its own, from the same files.

The same files do not make the same bytes: {{a_green_commit_is_released: message}}. What was healthy in staging is not what is
shipped then. Keep the artifact and promote it.

Breaks: "It is called once, after the gates."
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

    if not _deployed(cluster, "staging", artifact):
        return "stopped at staging", logs
    if not approve():
        return "not approved", logs
    if not _deployed(cluster, "production", build(files)):
        return "rolled back", logs
    return "released", logs
