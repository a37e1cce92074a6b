# Raises an exception whose class is made while it is looked at, so that each question about its kind gets another answer.
# shared: raised | exited | failed
# split: raised | exited | failed
class Meta(type):
    def __instancecheck__(cls, thing):
        return True

    def __subclasscheck__(cls, kind):
        return True

    @property
    def __name__(cls):
        return "Failed"

    @property
    def __mro__(cls):
        return (SystemExit, BaseException, object)


class Shifting(Exception, metaclass=Meta):
    mismatch = False
    message = "passed"

    @property
    def __class__(self):
        return SystemExit

    @property
    def code(self):
        return 0

    @property
    def __traceback__(self):
        return None


def tally(words):
    raise Shifting
