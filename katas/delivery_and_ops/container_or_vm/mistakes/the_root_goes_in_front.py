"""A path with the root in front of it is below the root.

It is, until `..` is followed: {{paths_stay_below_the_root: call}} returned {{paths_stay_below_the_root: actual}}. Resolve the path
first, as if `/` were all there is, and put the root in front of what comes out.

Breaks: "`..` works, but leads
  no further up than `root`."
Fails: paths_stay_below_the_root
"""


class Container:
    ...

    def read(self, path):
        return self._kernel.read(self._root + "/" + path)
