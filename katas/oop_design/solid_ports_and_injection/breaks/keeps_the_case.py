"""Case is kept.

Breaks: "`signup(email)` strips the email and lowers its case"
"""


class SignupService:
    ...

    def signup(self, email):
        email = email.strip()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        user_id = self._users.add(email, self._clock())
        self._mailer.send(email, "Welcome")
        return user_id
