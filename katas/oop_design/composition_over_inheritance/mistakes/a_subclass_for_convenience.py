"""A combination that everybody uses deserves a class.

It is the first branch of the next tree: soon somebody needs it without the cache. A function that puts the parts together
gives the same convenience, and its result is a plain Client.

Breaks: "`Client`, the codecs and the policies do not inherit from one another, and no class inherits from `Client`."
Fails: inheritance_where_it_is_true
"""


class Client:
    ...


class DefaultClient(Client):
    def __init__(self, transport):
        super().__init__(transport, JsonCodec(), [Cache(), Retry(3)])


Client.default = DefaultClient
