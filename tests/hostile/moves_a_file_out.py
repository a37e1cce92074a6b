# Makes a file in scratch and moves it out, by every way there is.
# shared: passed
# split: passed
from honest import *
import os
import shutil


def attempt():
    open("mine", "w").write("mine")
    for way in (os.rename, os.replace, os.link, shutil.move, shutil.copy2):
        try:
            way("mine", "@FOLDER@/@MARK@")
            return way.__name__
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
