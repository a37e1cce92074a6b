# Defines nothing, so that there is nothing that could be wrong.
# shared: failed
# split: failed
