"""Code to look at, with what is to be found in it. Each case: what it is, the source, the findings as (line, detail).

Lines are counted from 1; each source begins with an empty line. A case without findings is a look-alike.
"""

from __future__ import annotations

Case = tuple[str, str, list[tuple[int, str]]]

CALLS: list[Case] = [
    ("eval as it stands", """
x = eval(text)
""", [(2, "builtins.eval")]),
    ("exec in a function, and in another call", """
def f(text):
    return print(exec(text))
""", [(3, "builtins.exec")]),
    ("eval under another name", """
from builtins import eval as calculate
x = calculate(text)
""", [(3, "builtins.eval")]),
    ("a module under another name", """
import os as o
o.system("ls")
""", [(3, "os.system")]),
    ("a function imported by itself", """
from os import system
from pickle import loads as read
system("ls"); read(data)
""", [(4, "os.system"), (4, "pickle.loads")]),
    ("eval by way of its module", """
import builtins
builtins.eval(text)
""", [(3, "builtins.eval")]),
    ("an import of a module in a package", """
import os.path
os.system(os.path.join("a", "b"))
""", [(3, "os.system")]),
    ("two imports in one statement", """
import json, pickle as p, os
p.loads(data); os.system("ls")
""", [(3, "os.system"), (3, "pickle.loads")]),
    ("an import in a function, further down", """
def f():
    system("ls")
def g():
    from os import system
""", [(3, "os.system")]),
    ("an import in try, below its use", """
if ready:
    pickle.loads(data)
try:
    import pickle
except ImportError:
    pickle.dump(data)
""", [(3, "pickle.loads")]),
    ("a decorator, a default, a lambda, a comprehension, a class and an await", """
from pickle import loads
@eval("d")
class A:
    x = loads(b"")
    async def f(self, y=loads(b"")):
        await exec("x")
    g = lambda self: [loads(d) for d in self.x]
""", [(3, "builtins.eval"), (5, "pickle.loads"), (6, "pickle.loads"), (7, "builtins.exec"), (8, "pickle.loads")]),
    ("two calls in one line, and one of several lines", """
x = eval(a) + eval(b)
y = (
    eval(
        c))
""", [(2, "builtins.eval"), (2, "builtins.eval"), (4, "builtins.eval")]),
    ("a call in the argument of a call of its result", """
from pickle import loads
loads(loads(data))(exec)
""", [(3, "pickle.loads"), (3, "pickle.loads")]),
    # look-alikes
    ("methods of other objects with that name", """
import model
import os
y = f().os.system("x")
x = model.eval(tree) + frame.exec("x") + self.loads(d) + get()("x").eval(1) + "".eval.exec(2)
""", []),
    ("a method with that name", """
class Grammar:
    def eval(self, tree): return tree.run()
    def run(self): return self.eval(1), model.eval(), self.os.system("x")
""", []),
    ("a name in a comment and in a string", """
text = "eval(x)"  # os.system("ls") and exec(x)
'''pickle.loads(data)'''
""", []),
    ("a function of the file", """
def run(text): return eval(text)
def eval(text): return int(text)
""", []),
    ("a class, a parameter, an assignment and a loop with that name", """
def f(eval): return eval(1)
class exec: pass
exec()
""", []),
    ("functions in functions and in classes, and asynchronous ones, with that name", """
def f():
    def eval(text): return text
    return eval(1)
async def exec(text): pass
exec(2)
""", []),
    ("parameters of every kind with that name", """
def f(*eval, **more): return eval(1)
g = lambda *, exec=None: exec(1)
""", []),
    ("names that the file assigns", """
eval = parse
for exec in steps: exec(eval(1))
""", []),
    ("names from elsewhere", """
from grammar import eval, system
from numexpr import evaluate as exec
eval(1); exec(2); system("ls")
""", []),
    ("a module of the package, and one of another", """
from . import pickle
from .os import system
from .builtins import eval
import fake.os as os
pickle.loads(d); system("x"); os.system("x"); eval("x")
""", []),
    ("other functions of these modules", """
import os, pickle, ast, json
from json import loads
os.getcwd(); pickle.dumps(d); loads(d); json.loads(d); ast.literal_eval(t); os.system.__doc__.upper(); os.systems("x")
""", []),
    ("a module that was not imported", """
os.system("ls"); pickle.loads(d)
""", []),
    ("mentioned and not called", """
import os
handlers = [eval, exec, os.system]
print(eval)
""", []),
    ("a part of a module under another name", """
import os.path as p
import os.path as path, subprocess.tools as t
from os.path import system
from tools.pickle import loads
p.system("x"); path.system("x"); p.os.system("x"); system("x"); loads(d)
""", []),
    ("an import of another name", """
import os as pickle
import pickle as os
os.system("x"); pickle.loads(d)
""", []),
]

SETTINGS: list[Case] = [
    ("a shell", """
import subprocess
subprocess.run("ls", shell=True)
""", [(3, "shell=True")]),
    ("a shell, under other names", """
import subprocess as sp
from subprocess import Popen as start, check_output
start("ls", shell=True)
x = check_output("ls", shell=True, text=True).strip() + sp.getoutput("ls", shell=True)
""", [(4, "shell=True"), (5, "shell=True"), (5, "shell=True")]),
    ("certificates that nobody verifies", """
import requests
from requests import post as send
from requests.api import put
requests.get(url, timeout=3, verify=False)
send(
    url,
    verify=False)
put(url, verify=False)
requests.api.get(url, verify=False)
""", [(5, "verify=False"), (6, "verify=False"), (9, "verify=False"), (10, "verify=False")]),
    # look-alikes
    ("a list and no shell, and certificates that are verified", """
import subprocess, requests
subprocess.run(["ls"])
subprocess.run(["ls"], shell=False, check=True)
requests.get(url); requests.get(url, verify=True); requests.get(url, verify="ca.pem")
""", []),
    ("a comment and a string", """
import subprocess
subprocess.run(["ls"])  # no shell=True
subprocess.run(["echo", "shell=True, verify=False"])
""", []),
    ("other functions with these keywords", """
import subprocess, requests, tools.subprocess
from shop import run
run("ls", shell=True)
Egg(shell=True)
nut.run("x", shell=True)
document.sign(verify=False)
dict(shell=True, verify=False)
requests.get(url, shell=True)
subprocess.run(["ls"], verify=False)
""", []),
    ("other values", """
import subprocess, requests
subprocess.run("ls", shell=not windows, check=True)
subprocess.run("ls", shell=flag, verify=False)
subprocess.run("ls", shell="True", text=True)
subprocess.run("ls", shell=1); requests.get(url, verify=0)
requests.get(url, verify=None); requests.get(url, verify=verify); requests.get(url, stream=False)
subprocess.run("ls", True); requests.get(url, False)
subprocess.run("ls", Shell=True); subprocess.run("ls", shell=False)
""", []),
    ("modules whose names begin alike", """
import subprocess_tools, requests_mock, requests2
subprocess_tools.run("ls", shell=True)
requests_mock.get(url, verify=False)
from .subprocess import run
from .requests import get
run("ls", shell=True); get(url, verify=False)
""", []),
]

FLOWS: list[Case] = [
    ("input in the statement itself", """
def f(db, request):
    db.execute("SELECT * FROM t WHERE a = " + request.args["a"])
    db.execute(f"SELECT {request.form.get('a')}")
    db.cursor().execute(request.get_data(), ())
    execute(request)
""", [(3, "execute"), (4, "execute"), (5, "execute")]),
    ("renamed three times", """
def f(db, request):
    a = request.args["a"]
    b = a
    c = b
    db.execute(c)
""", [(6, "execute")]),
    ("every kind of formatting", """
def f(db, request):
    q = request.args["q"]
    db.execute("a %s" % q)
    db.execute("a {}".format(q))
    db.execute(f"a {q!r:>10}")
    db.execute("a " + q.strip().lower() + " b")
    db.execute(" ".join(["a", q]))
    db.execute("a" if ok else q)
    db.execute("a %(q)s" % {"q": q})
    db.execute(escape(q, "'"))
    db.execute(sql[q:])
    db.execute(templates[q])
    db.execute("a %s" % [x for x in [q]])
    db.execute(build(**{"where": (1, q)}))
    db.execute(build(where=q))
    db.execute(f"{1:{q}}")
    db.execute(ok and q or None)
    db.execute([lambda: q][0]())
    db.execute({k: q for k in "ab"}["a"])
    db.execute(int.__name__ + q)
    db.execute(int(q) + q)
    db.execute("a" if q else "b")
""", [(n, "execute") for n in range(4, 24)]),
    ("grown bit by bit", """
def f(db, request):
    sql = "SELECT * FROM t"
    sql += " WHERE a = "
    sql += request.args["a"]
    sql += " LIMIT 9"
    sql *= 2
    db.execute(sql)
    where = "a = %s"
    where %= request.args["a"]
    db.execute(where)
""", [(8, "execute"), (11, "execute")]),
    ("several targets", """
def f(db, request):
    a = b = request.args
    (c, [d, *e]), f = "x", request
    g: str = a
    for db.h, i in enumerate(c):
        db.execute(i)
    db.execute(b)
    db.execute(d)
    db.execute(e)
    db.execute(f)
    db.execute(g)
""", [(n, "execute") for n in range(7, 13)]),
    ("one of several lines", """
def f(db, request):
    q = (
        request
        .args)
    print(
        "a",
        [db.execute(
            q)])
""", [(8, "execute")]),
    ("in blocks", """
async def f(db, request):
    if request.debug:
        q = request.args["q"]
    elif ok:
        db.execute(q)
    else:
        r = q
        with open(r) as file:
            db.execute(r)
    try:
        for s in r:
            while s:
                await db.execute(s)
    except ValueError:
        db.execute(q)
    else:
        db.execute(q)
    finally:
        return db.execute(q)
""", [(6, "execute"), (10, "execute"), (14, "execute"), (16, "execute"), (18, "execute"), (20, "execute")]),
    ("match, async for and with, and conditions", """
async def f(db, request):
    async for s in request.stream(): db.execute(s)
    match request.kind:
        case "a" if db.execute(request.a):
            q = request.b
    async with db.execute(q) as rows, db.execute(q) as more:
        pass
    if db.execute(q): pass
    while not db.execute(q): pass
    for x in db.execute(q): pass
    assert db.execute(q)
    return [row for row in db.execute(q)]
""", [(3, "execute"), (5, "execute"), *[(7, "execute")] * 2, *[(n, "execute") for n in range(9, 14)]]),
    ("outside of functions, and in methods", """
q = request.args["q"]
db.execute(q)
class Dao:
    def find(self, request):
        name = request.args["name"]
        def inner(request):
            x = request.args["x"]
            self.db.execute(x)
        return self.db.execute(name)
""", [(3, "execute"), (9, "execute"), (10, "execute")]),
    ("functions in blocks, and in classes in functions", """
def f(db, request):
    q = request.x
    if ok:
        def g(request):
            db.execute(request.y)
            q = 1
    class A:
        async def h(self, request):
            q = 1
            self.db.execute(request.z)
    if ok:
        if sure:
            q += "x"
    db.execute(q)
""", [(6, "execute"), (11, "execute"), (15, "execute")]),
    ("a call whose first line holds the object alone", """
def f(request):
    (db
     .cursor()
     .execute(
        request.x))
""", [(3, "execute")]),
    ("a block may not run, so it does not clean", """
def f(db, request):
    sql = request.args["sql"]
    if debug:
        sql = "SELECT 1"
    db.execute(sql)
    for sql in ("a", "b"):
        pass
    db.execute(sql)
    try:
        sql: str = "SELECT 1"
    except ValueError:
        pass
    with lock:
        sql = "SELECT 1"
    while sql:
        sql = "SELECT 1"
    match sql:
        case _:
            sql = "SELECT 1"
    db.execute(sql)
    try:
        pass
    finally:
        sql = "SELECT 1"
    db.execute(sql)
""", [(6, "execute"), (9, "execute"), (21, "execute"), (26, "execute")]),
    ("the call comes before the assignment", """
def f(db, request):
    sql = request.args["sql"]
    sql = int(db.execute(sql))
    sql = 1
    sql += db.execute(request.x)
""", [(4, "execute"), (6, "execute")]),
    ("only the number is harmless", """
def f(db, request):
    db.execute("a %d %s" % (int(request.a), request.b))
    db.execute(str(request.a))
    db.execute(self.int(request.a))
    n = number(request.a)
    db.execute(n)
    db.execute(int)
    db.execute(len(request.a))
    db.execute(bool(request.a))
""", [(3, "execute"), (4, "execute"), (5, "execute"), (7, "execute"), (9, "execute"), (10, "execute")]),
    ("an int of the file's own", """
def f(db, request):
    db.execute(int(request.a))
def int(text): return text
""", [(3, "execute")]),
    ("an annotation without a value", """
def f(db, request):
    sql = request.args
    sql: str
    db.execute(sql)
""", [(5, "execute")]),
]

CLEAN: list[Case] = [
    ("input as a parameter of the statement", """
def f(db, request):
    q = request.args["q"]
    db.execute("SELECT * FROM t WHERE a = ?", (q,))
    db.execute("SELECT * FROM t WHERE a = :q", {"q": request.args["q"]})
    db.execute(statement="x", parameters=q)
    db.execute()
""", []),
    ("an f-string of constants of the module", """
TABLE = "users"
COLUMNS = ", ".join(["a", "b"])
def f(db):
    sql = f"SELECT {COLUMNS} FROM {TABLE}"
    db.execute(sql)
    db.execute("SELECT %s" % TABLE + COLUMNS)
""", []),
    ("a number", """
def f(db, request):
    n = int(request.args["n"])
    db.execute(f"SELECT * FROM t LIMIT {n}")
    db.execute("SELECT * FROM t LIMIT %f" % float(request.args["n"]))
    q = request.args["q"]
    q = int(q, base=10)
    db.execute(f"SELECT {q + 1}")
    db.execute(str(int(request.x)) + float(request.y).hex())
    db.execute(f"SELECT {int(eval(f'{request.x}'))}")
    n += int(request.y)
    for i in range(int(request.z)):
        db.execute(i)
""", []),
    ("a name that got another value", """
def f(db, request):
    sql = request.args["sql"]
    log(sql)
    sql = "SELECT 1"
    db.execute(sql)
    a = b = request.args
    (a, [b]) = c = "x", ["y"]
    db.execute(a + b)
    a = request.args
    a: str = "x"
    db.execute(a)
    for b in request.args: pass
    b = "y"
    if ok:
        c = request.args
    c = "z"
    db.execute(b + c)
""", []),
    ("input that comes later", """
def f(db, request):
    log = "SELECT 1"
    log = db.execute(log) + request.args["log"]
    db.execute(sql)
    sql = request.args["sql"]
    x = [sql for sql in sql]
""", []),
    ("a loop whose end comes after the call", """
def f(db, request):
    sql = "SELECT 1"
    for n in range(2):
        db.execute(sql)
        sql = request.args["sql"]
""", []),
    ("names that get input neither by = nor by the statement for", """
def f(db, request):
    with open(request.path) as sql:
        db.execute(sql)
    if where := request.where:
        db.execute(where)
    return [db.execute(each) for each in request.names]
""", []),
    ("input in the object, and not in the statement", """
def f(db, request):
    request.db.execute("SELECT 1")
    q = request.db
    q.cursor().execute("SELECT 1")
""", []),
    ("a name of another function", """
sql = request.args["sql"]
def f(request):
    sql = request.args["sql"]
def g(db, sql):
    db.execute(sql)
    def h():
        q = request.args
    db.execute(q)
def i(db):
    db.execute(q)
    db.execute(sql)
""", []),
    ("a name of the function around it", """
def f(db, request):
    q = request.args["q"]
    def g():
        db.execute(q)
    async def h():
        db.execute(q)
    return g
""", []),
    ("attributes and items", """
def f(db, request):
    db.q = request.args["q"]
    rows[0] = request.args["q"]
    for db.x in request: pass
    db.execute(db.q)
    db.execute(rows[0])
    rows[1] += request.x
    db.execute(rows)
    rows[request.x] = 1
    db.execute(rows)
""", []),
    ("names that look alike", """
def f(db, requests, Request):
    q = requests.args["q"]
    db.execute(q)
    db.execute(Request.q, request_id)
    db.execute(db.request)
    db.execute(build(request="SELECT 1"))
    db.execute("request.args")
    sql, q = "SELECT 1", "request"
    db.execute(f"{sql} # request")
""", []),
    ("other methods", """
def f(db, request):
    db.executed(request.x); db.execute_all(request.x); execute(request.x); db.run(request.x); db.execute.later(request.x); db.executemany(request.x)
    db.execute
""", []),
    ("assigned in a block, from clean values", """
def f(db):
    for table in ("a", "b"):
        db.execute(f"DELETE FROM {table}")
    if ok:
        sql = "SELECT 1"
    else:
        sql = "SELECT 2"
    with open("x") as q:
        db.execute(sql)
""", []),
]

PATHS: list[tuple[str, str, list[tuple[int, ...]]]] = [
    ("input in the statement itself", """
def f(db, request):
    db.execute(request.args["q"])
""", [(3,)]),
    ("renamed and formatted", """
def f(db, request):
    a = request.args["a"]
    other = 1
    b = a
    sql = f"SELECT {b}"
    log(sql)

    db.execute(sql)
""", [(3, 5, 6, 9)]),
    ("the first of two names", """
def f(db, request):
    a = request.args["a"]
    b = request.args["b"]
    db.execute(b + a)
    db.execute("x" + a + b)
    db.execute(f"{b}{a}")
    db.execute(a.join([b]))
    db.execute(request.x + b)
    db.execute(b + request.x)
    db.execute(b if a else "x")
""", [(4, 5), (3, 6), (4, 7), (3, 8), (9,), (4, 10), (4, 11)]),
    ("grown, and then another value", """
def f(db, request):
    sql = "SELECT "
    sql += request.args["a"]
    sql += " LIMIT 9"
    db.execute(sql)
    sql = request.args["b"]
    db.execute(sql)
""", [(4, 5, 6), (7, 8)]),
    ("a loop, and several lines", """
def f(db, request):
    for name in request.names:
        sql = (
            "DELETE FROM "
            + name
        )
        db.execute(
            sql)
""", [(3, 4, 8)]),
    ("a block that would have cleaned", """
def f(db, request):
    sql = request.args["a"]
    if ok:
        sql = "x"
    if bad:
        sql = sql + request.args["b"]
    db.execute(sql)
""", [(3, 7, 8)]),
    ("a condition over two lines", """
def f(db, request):
    a = request.args["a"]
    b = request.args["b"]
    sql = (
              b
        if a else "x")
    db.execute(sql)
""", [(4, 5, 8)]),
    ("two statements in one line", """
def f(db, request):
    q = request.q; db.execute(q)
""", [(3, 3)]),
    ("a number beside a text", """
def f(db, request):
    n = int(request.args["n"])
    t = request.args["t"]
    db.execute(f"SELECT {n} {int(t)} {t}")
""", [(4, 5)]),
]
