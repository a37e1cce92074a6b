"""`random` gives random numbers.

They follow from a seed, and from some of them all others can be computed. The same after the same seed:
{{nobody_can_guess: the same after random.seed}}. What nobody may guess comes from `secrets`.

Breaks: "Each call makes a new state and a new verifier, with `secrets`, since nobody may guess them."
Fails: nobody_can_guess
"""

import random
import string


class Client:
    ...

    def begin(self, session):
        state, verifier = "".join(random.choices(string.ascii_letters, k=43)), "".join(random.choices(string.ascii_letters, k=43))
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
