"""Without `..` in it, a path cannot lead out.

It cannot, but it is another path: {{paths_stay_below_the_root: call}} came to {{paths_stay_below_the_root: actual}}. `..` is a
step up, and two dots in a name are no step at all. Let `normpath` tell them apart.

Breaks: "`..` works, but leads
  no further up than `root`."
Fails: paths_stay_below_the_root
"""


class Container:
    ...

    def read(self, path):
        return self._kernel.read(posixpath.join(self._root, path.replace("..", "").lstrip("/")))
