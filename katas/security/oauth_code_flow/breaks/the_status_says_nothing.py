"""The status is not looked at.

Breaks: "unless the status is 200"
"""


class Client:
    ...

    def _tokens(self, form):
        who = {"client_id": self._config["client_id"], "client_secret": self._config["client_secret"]}
        status, answer = self._post(self._config["token_url"], {**form, **who})
        if not _is_bearer(answer):
            raise LoginRefused("the provider gave no token")
        return dict(answer)
