"""The container's files are below /images/web. Which file does each line name?

`join` drops everything before a part that begins with `/`. `normpath` follows `..`, and knows nothing of a root in front of it.
Only the last one resolves the path first, where `..` ends at `/`.

Predicted:
    /images/web/etc/passwd
    /images/web/etc/passwd
    /images/web/etc/passwd
You expect a root that was put in front to hold. It is text like the rest of the path.

Predicted:
    /images/web/etc/passwd
    /etc/passwd
    /images/web/etc/passwd
You know that `..` walks out, and expect `join` to join. For a part that begins with a slash it starts over.
"""
from posixpath import join, normpath

root = "/images/web"
print(join(root, "/etc/passwd"))
print(normpath(root + "/../../etc/passwd"))
print(root + normpath("/../../etc/passwd"))
