# A syntax error says which file is to be shown.
# shared: cannot_import
# split: cannot_import
from honest import *
raise SyntaxError("look there", ("@SECRET@", 1, 1, None))
