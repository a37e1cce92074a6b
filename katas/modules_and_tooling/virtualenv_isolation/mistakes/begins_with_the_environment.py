"""An interpreter is in the environment if its path begins like that.

Text that begins alike can be another folder: found were {{copies_name_the_old_place: actual}}. Compare folders, not the beginnings of their
names.

Breaks: "whose first line names an interpreter (up to the first space, if any) that is not in `env`'s own `bin`"
Fails: copies_name_the_old_place
"""


def stale_scripts(env):
    folder = Path(env, "bin")
    stale = []
    for script in filter(Path.is_file, folder.iterdir()):
        with script.open("rb") as file:
            first = file.readline().rstrip()
        if first.startswith(b"#!/") and not first[2:].startswith(os.fsencode(folder)):
            stale.append(script.name)
    return sorted(stale)
