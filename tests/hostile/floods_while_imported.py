# Prints without end before it is imported.
# shared: output_limit
# split: output_limit
from honest import *
while True:
    print("word " * 1000)
