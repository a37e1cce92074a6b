"""The parts are asked for what they know when the service is made.

The service lives for months, and a signup takes a moment. Calls while the service was made:
{{the_service_uses_what_it_is_given: calls while the service is made}}. Keep the part, and ask it when it is needed.

Breaks: "Nothing is called before `signup` is."
Fails: the_service_uses_what_it_is_given, a_refused_signup_goes_no_further
"""


class SignupService:
    ...

    def __init__(self, users, mailer, clock):
        self._users = users
        self._mailer = mailer
        self._now = clock()

    def signup(self, email):
        email = email.strip().lower()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        user_id = self._users.add(email, self._now)
        self._mailer.send(email, "Welcome")
        return user_id
