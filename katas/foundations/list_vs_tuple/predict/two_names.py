"""Which of the two routes has grown, the list or the tuple?

`+=` means "change in place, if you can". A list can: the object that both `fjord` and `ferry` refer to grows, and both names
show it. A tuple cannot, so Python computes `morning + ("Horten",)`, a new tuple, and lets the name `morning` refer to that.
`early` still refers to the old one.

Predicted:
    ['Oslo', 'Moss']
    ('Oslo', 'Moss')
You expect `ferry = fjord` to make a copy. It gives the same object a second name.

Predicted:
    ['Oslo', 'Moss', 'Horten']
    ('Oslo', 'Moss', 'Horten')
You see that both names mean one object, and expect `+=` to change it. A tuple has no operation that could do so: a new one
is made, and one of the two names moves on to it.
"""
fjord = ["Oslo", "Moss"]
ferry = fjord
fjord += ["Horten"]

morning = ("Oslo", "Moss")
early = morning
morning += ("Horten",)

print(ferry)
print(early)
