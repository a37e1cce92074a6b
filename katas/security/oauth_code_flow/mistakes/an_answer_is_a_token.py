"""The provider has answered, so there is a token.

It answers when it refuses, too: {{what_is_refused_is_no_login: answers of the provider that were taken for a login}}. Look at the status, and at what is in
the answer.

Fails: what_is_refused_is_no_login
"""


class Client:
    ...

    def _tokens(self, form):
        who = {"client_id": self._config["client_id"], "client_secret": self._config["client_secret"]}
        status, answer = self._post(self._config["token_url"], {**form, **who})
        if not isinstance(answer, dict):
            raise LoginRefused("the provider gave no token")
        return dict(answer)
