"""A mail that fails must not fail the signup.

That may be so, and it is a decision of those who run the shop. Here the caller was to hear of it. A service that swallows
what its parts raise decides for everybody, and no test can see it.

Breaks: "What a part raises goes on to the caller, and no further part is called."
Fails: a_refused_signup_goes_no_further
"""


class SignupService:
    ...

    def signup(self, email):
        email = email.strip().lower()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        user_id = self._users.add(email, self._clock())
        try:
            self._mailer.send(email, "Welcome")
        except Exception:
            pass
        return user_id
