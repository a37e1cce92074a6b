"""The application has a secret token, and puts it into all of its forms.

The attacker has an account, too. He reads the token in one of his own pages and writes it into the form that he shows
to Ann: {{a_token_belongs_to_its_session: message}}. Make the token from the session's id and a secret.

Breaks: "A token is good for the session and the secret for which it was made"
Fails: a_token_belongs_to_its_session
"""


def _token(session, secret, salt):
    return f"{salt}.{hmac.digest(secret, salt.encode(), 'sha256').hex()}"
