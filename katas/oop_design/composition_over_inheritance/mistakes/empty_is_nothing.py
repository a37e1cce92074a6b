"""No answer in the dict means that it is falsy.

An empty page is an answer. Calls of fetch were
{{cache_works_alone: a cache is asked for /a, /b, /a, /b, /a (of which /b is empty): calls of fetch}}. Ask with `in`.

Breaks: "keeps what that returned, and returns it from then on, even an empty answer"
Fails: cache_works_alone
"""


class Cache:
    ...

    def __call__(self, path, fetch):
        if not self._answers.get(path):
            self._answers[path] = fetch(path)
        return self._answers[path]
