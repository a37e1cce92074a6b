"""In a script, only `</script>` has to be changed.

Written like this and in small letters, it is not the only thing that the browser looks for: `</SCRIPT >` ends the
element as well, and after `<!--` and `<script` in a string the real end tag is passed over. Here,
{{data_in_a_script_stays_data: message}}. All of these begin with `<`, so that one letter is what has to go.

Fails: data_in_a_script_stays_data
"""


def _json(value):
    return json.dumps(value).replace("</script>", r"<\/script>")
