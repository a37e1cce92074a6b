"""The refresh token stays the same.

A provider may replace it with each use, and takes the second use of the old one for theft:
{{tokens_are_refreshed: actual}} in place of {{tokens_are_refreshed: expected}}. Take the new one if there is one.

Fails: tokens_are_refreshed
"""


class Client:
    ...

    def refresh(self, tokens):
        form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
        return {**self._tokens(form), "refresh_token": tokens["refresh_token"]}
