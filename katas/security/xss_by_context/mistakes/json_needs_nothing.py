"""`json.dumps` has put everything into quotes, so nothing can come out of them.

For a reader of JSON that is true. The browser looks for the end of the script element first, and it does not know JSON:
it stops at `</script`, in the middle of a string. Here, {{data_in_a_script_stays_data: message}}. Write each `<` as
JSON's escape for it, a backslash and `u003c`: JSON reads it as the same letter.

Fails: data_in_a_script_stays_data
"""


def _json(value):
    return json.dumps(value)
