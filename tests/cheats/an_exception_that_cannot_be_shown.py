# Raises an exception whose every text raises in turn, so that no verdict can be written.
# shared: cannot_import
# split: cannot_import
class Mute(Exception):
    def __str__(self):
        raise self

    __repr__ = __str__

    def __getattribute__(self, name):
        if name in ("args", "message", "__dict__"):
            raise SystemExit(0)
        return Exception.__getattribute__(self, name)


Mute.__name__ = Mute.__qualname__ = "\udc80\0" * 50


def tally(words):
    raise Mute
