"""One stamp does for all texts.

Each text is a label of its own.

Fails: each_text_is_stamped
"""

from kata_stamps import stamp


def labels(texts):
    return [stamp(" ".join(texts))]
