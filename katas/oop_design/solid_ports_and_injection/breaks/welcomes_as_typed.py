"""The mail goes to the email as typed.

Breaks: "then sends a mail with the subject `"Welcome"` to it"
"""


class SignupService:
    ...

    def signup(self, email):
        tidy = email.strip().lower()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        user_id = self._users.add(tidy, self._clock())
        self._mailer.send(email, "Welcome")
        return user_id
