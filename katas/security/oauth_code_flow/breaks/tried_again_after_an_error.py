"""After a status of 500 the exchange is tried once more.

Breaks: "Otherwise it posts once"
"""


class Client:
    ...

    def _tokens(self, form):
        who = {"client_id": self._config["client_id"], "client_secret": self._config["client_secret"]}
        status, answer = self._post(self._config["token_url"], {**form, **who})
        if status != 200:
            status, answer = self._post(self._config["token_url"], {**form, **who})
        if status != 200 or not _is_bearer(answer):
            raise LoginRefused("the provider gave no token")
        return dict(answer)
