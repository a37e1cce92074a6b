"""The answer to each request is lost, and the client sends it again. What is there afterwards?

PUT says "let the note at this address be tea", and it is already. DELETE says "let there be none", and there is none. POST says
"make a note", and gets a second one. So a client may repeat PUT and DELETE by itself; for POST it needs a key by which the server
knows the repetition.

Predicted:
    {1: 'tea', 2: 'ink'}
    {1: 'tea', 2: 'ink'}
    {2: 'ink'}
You expect the server to notice that a request came twice. Two people may well make the same note; HTTP alone cannot tell.

Predicted:
    {1: 'tea', 2: 'ink', 3: 'ink'}
    {1: 'tea', 2: 'ink', 3: 'ink'}
    KeyError
You expect the second DELETE to fail. It finds nothing to do; what the status says of that is another question.
"""
notes = {1: "water"}

def put(number, text):
    notes[number] = text

def post(text):
    notes[len(notes) + 1] = text

def delete(number):
    notes.pop(number, None)

put(1, "tea"), post("ink")
put(1, "tea"), post("ink")
print(notes)
put(1, "tea")
print(notes)
delete(1), delete(1)
print(notes)
