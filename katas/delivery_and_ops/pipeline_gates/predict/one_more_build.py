"""Both builds are made from the same commit. Which version of the library is tested, and which one is shipped?

The commit says `lib>=1`, and a new version was published in between. The second build is another artifact, although not a line of the commit has changed.

Predicted:
    tested with 1.0, shipped with 1.0
You expect the commit to decide everything. It decides only what it pins.

Predicted:
    tested with 1.1, shipped with 1.1
You expect the newest version in both. The first build was made before it was there.
"""
index = ["1.0"]

def build(commit):
    return {"commit": commit, "lib": index[-1]}

tested = build("a1b2c3")
index.append("1.1")
shipped = build("a1b2c3")

print(f"tested with {tested['lib']}, shipped with {shipped['lib']}")
