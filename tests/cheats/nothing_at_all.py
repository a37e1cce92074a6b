# Defines nothing, so that there is nothing that could be wrong.
# shared: cannot_import
# split: cannot_import
