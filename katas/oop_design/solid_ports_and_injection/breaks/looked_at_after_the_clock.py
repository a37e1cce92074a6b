"""The clock is read before the email is looked at.

Breaks: "An email without `@` raises `ValueError`, and no part is called."
"""


class SignupService:
    ...

    def signup(self, email):
        now = self._clock()
        email = email.strip().lower()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        user_id = self._users.add(email, now)
        self._mailer.send(email, "Welcome")
        return user_id
