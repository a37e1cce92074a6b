"""/usr/bin/env is not counted.

Breaks: "`/usr/bin/env` is one."
Fails: copies_name_the_old_place
"""


def stale_scripts(env):
    folder = Path(env, "bin")
    stale = []
    for script in filter(Path.is_file, folder.iterdir()):
        with script.open("rb") as file:
            first = file.readline().rstrip()
        if first.startswith(b"#!/") and not first.startswith(b"#!/usr/bin/env") and os.path.dirname(os.fsdecode(first[2:]).split()[0]) != str(folder):
            stale.append(script.name)
    return sorted(stale)
