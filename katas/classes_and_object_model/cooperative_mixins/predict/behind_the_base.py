"""Which of the two classes keeps a trail?

In Left the order is Left, Audit, Document: `save` is found in Audit first, which enters something and calls the next
one. In Right it is Right, Document, Audit: `save` is found in Document, which calls nobody, so Audit's `save` is never
reached. The object has the mixin, `isinstance` says so, and nothing is entered.

A mixin stands to the left of what it extends.

Predicted:
    ['entered', 'saved']
    ['saved', 'entered']
You expect each base to add its part, in the order listed. Lookup finds *one* method; others run only if that one calls
`super()`.

Predicted:
    ['entered', 'saved']
    ['entered', 'saved']
You expect the order of the bases not to matter, as long as all are listed. It decides which `save` is found first.
"""
class Document:
    def save(self):
        return ["saved"]

class Audit:
    def save(self):
        return ["entered"] + super().save()

class Left(Audit, Document):
    pass

class Right(Document, Audit):
    pass

print(Left().save())
print(Right().save())
