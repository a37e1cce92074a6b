"""An id of 0 is none.

Breaks: "It returns the id."
"""


class SignupService:
    ...

    def signup(self, email):
        email = email.strip().lower()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        user_id = self._users.add(email, self._clock())
        self._mailer.send(email, "Welcome")
        return user_id or None
