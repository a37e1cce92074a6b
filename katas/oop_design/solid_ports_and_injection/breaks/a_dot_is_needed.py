"""An email has a dot after the @.

Breaks: "An email without `@` raises `ValueError`"
"""


class SignupService:
    ...

    def signup(self, email):
        email = email.strip().lower()
        if "." not in email.partition("@")[2]:
            raise ValueError(f"not an email: {email!r}")
        user_id = self._users.add(email, self._clock())
        self._mailer.send(email, "Welcome")
        return user_id
