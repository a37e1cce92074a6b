"""The time is no dependency: everybody can ask for it.

That is the trouble: what a service fetches for itself, nobody can replace. The user was added with the time of this
machine, and no test can say which. A clock is a part like the database.

Breaks: "adds it with the time of the clock, read once"
Fails: the_service_uses_what_it_is_given, a_refused_signup_goes_no_further
"""


class SignupService:
    ...

    def signup(self, email):
        email = email.strip().lower()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        user_id = self._users.add(email, datetime.now())
        self._mailer.send(email, "Welcome")
        return user_id
