"""The whole line is taken for a path.

Breaks: "names an interpreter (up to the first space, if any)"
Fails: copies_name_the_old_place
"""


def stale_scripts(env):
    folder = Path(env, "bin")
    stale = []
    for script in filter(Path.is_file, folder.iterdir()):
        with script.open("rb") as file:
            first = file.readline().rstrip()
        if first.startswith(b"#!/") and os.path.dirname(os.fsdecode(first[2:])) != str(folder):
            stale.append(script.name)
    return sorted(stale)
