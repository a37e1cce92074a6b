"""There are two codecs, so the client asks which one it has.

A third one, written in a test or next year, is then no codec. The client has a part with a `decode`; calling it is all it
needs to know.

Breaks: "`codec.decode(raw)` says what they mean; `get` returns that."
Fails: a_client_uses_its_parts
"""


class Client:
    ...

    def get(self, path):
        fetch = self.transport
        for policy in reversed(self.policies):
            fetch = partial(policy, fetch=fetch)
        raw = fetch(path)
        return json.loads(raw) if isinstance(self.codec, JsonCodec) else raw.decode()
