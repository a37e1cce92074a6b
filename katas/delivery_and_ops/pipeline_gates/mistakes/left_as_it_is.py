"""If production is not healthy, somebody has to look at it.

Until then it stays down: {{a_sick_release_goes_back: message}}. Going back first costs nothing, and looking at it can wait.

Breaks: "If that is not healthy, what was there before is deployed there again,
   and the outcome is"
Fails: a_sick_release_goes_back
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
    cluster.deploy("production", artifact)
    if not cluster.healthy("production"):
        return "rolled back", logs
    return "released", logs
