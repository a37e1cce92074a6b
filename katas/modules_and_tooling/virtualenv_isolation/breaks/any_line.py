"""All lines are looked at.

Breaks: "whose first line names an interpreter (up to the first space, if any) that is not in `env`'s own `bin`"
Fails: copies_name_the_old_place
"""


def stale_scripts(env):
    folder = Path(env, "bin")
    stale = []
    for script in filter(Path.is_file, folder.iterdir()):
        with script.open("rb") as file:
            lines = file.read().splitlines()
        if any(line.startswith(b"#!/") and os.path.dirname(os.fsdecode(line[2:]).split()[0]) != str(folder) for line in lines):
            stale.append(script.name)
    return sorted(stale)
