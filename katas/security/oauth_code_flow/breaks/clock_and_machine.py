"""The state is made of the clock and the name of the machine.

Breaks: "Each call makes a new state and a new verifier, with `secrets`, since nobody may guess them."
"""

import uuid


class Client:
    ...

    def begin(self, session):
        state = uuid.uuid1().hex
        verifier = secrets.token_urlsafe(32)
        session.setdefault("logins", {})[state] = verifier
        digest = hashlib.sha256(verifier.encode()).digest()
        query = {
            "response_type": "code",
            "client_id": self._config["client_id"],
            "redirect_uri": self._config["redirect_uri"],
            "scope": self._config["scope"],
            "state": state,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        return f"{self._config['authorize_url']}?{urlencode(query)}"
