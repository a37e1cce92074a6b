use super::*;

const REFERENCE: &str = r#""""A desk."""

import sqlite3
from collections.abc import Callable

LOW = 3
A, B = 1, 2


# Knows no table.
class Pricing:
    """What it costs."""

    # from here
    FROM = 10

    def total(self, goods):
        return self._off(goods)

    def _off(self, goods):
        return goods * 90 // 100

    @property
    def rate(self):
        return 1

    @rate.setter
    def rate(self, value):
        pass


# -- the desk ----


async def place(conn):
    return sorted(_row(conn))


def _row(conn):
    return [LOW, A, B]
"#;

fn change(text: &str) -> Change {
    let reference = Reference { text: REFERENCE.into(), file: "python_reference/shop/desk.py".into() };
    Change::new(text.into(), Path::new("mistakes/one.py"), &Arc::new(reference), false)
}

/// What a change makes of the reference, as the lines that it takes away (`-`) and adds (`+`).
fn difference(text: &str) -> String {
    let change = change(text);
    let source = change.source().unwrap_or_else(|e| panic!("{e}"));
    let lines = similar::TextDiff::from_lines(REFERENCE, source);
    lines
        .iter_all_changes()
        .filter(|line| line.tag() != similar::ChangeTag::Equal)
        .map(|line| format!("{}{line}", line.tag()))
        .collect()
}

fn refused(text: &str) -> String {
    match change(text).source() {
        Ok(source) => panic!("it was assembled:\n{source}"),
        Err(error) => error.with_next(),
    }
}

#[test]
fn a_definition_takes_the_place_of_the_one_with_its_name() {
    assert_eq!(
        difference("\"\"\"Nothing is low.\"\"\"\nLOW = 0\n\n\ndef _row(conn):\n    return []\n"),
        "-LOW = 3\n+LOW = 0\n-    return [LOW, A, B]\n+    return []\n"
    );
    assert_eq!(
        difference("def place(conn):\n    return _row(conn)\n"),
        "-async def place(conn):\n-    return sorted(_row(conn))\n+def place(conn):\n+    return _row(conn)\n"
    );
}

#[test]
fn comments_and_decorators_belong_to_the_definition_below_them() {
    assert_eq!(
        difference(
            "from functools import cache\n\n# It is dear.\n@cache\ndef _row(conn):\n    return [LOW, A, B]\n    # at its end\n"
        ),
        "+from functools import cache\n+# It is dear.\n+@cache\n+    # at its end\n"
    );
    let (without_comment, rest) = ("class Pricing:\n    pass\n", "");
    assert!(difference(&format!("{without_comment}{rest}")).starts_with("-# Knows no table.\n"));
}

#[test]
fn a_class_is_replaced_whole() {
    let source =
        change("class Pricing:\n    def total(self, goods):\n        return goods\n\n\ndef _row(conn): return [LOW]\n");
    let source = source.source().expect("it fits");
    assert!(
        source.contains(
            "\n\n\nclass Pricing:\n    def total(self, goods):\n        return goods\n\n\n# -- the desk ----\n"
        ),
        "{source}"
    );
    assert!(!source.contains("_off"));
}

#[test]
fn three_dots_in_a_class_stand_for_the_rest_of_it() {
    assert_eq!(
        difference("class Pricing:\n    ...\n\n    FROM = 0\n\n    def _off(self, goods):\n        return goods\n"),
        "-# Knows no table.\n-    # from here\n-    FROM = 10\n+    FROM = 0\n-        return goods * 90 // 100\n+        return goods\n"
    );
    // Its line is the change's, and so is its docstring, if there is one.
    assert_eq!(
        difference("# Knows no table.\nclass Pricing(dict):\n    \"\"\"Costs.\"\"\"\n    ...\n"),
        "-class Pricing:\n-    \"\"\"What it costs.\"\"\"\n+class Pricing(dict):\n+    \"\"\"Costs.\"\"\"\n"
    );
}

#[test]
fn a_class_of_three_dots_alone_has_other_bases_or_decorators() {
    let only_the_line = "-# Knows no table.\n-class Pricing:\n+class Pricing(dict):\n";
    assert_eq!(difference("class Pricing(dict): ...\n"), only_the_line);
    assert_eq!(difference("class Pricing(dict):\n    ...\n"), only_the_line);
}

#[test]
fn all_definitions_of_a_name_are_replaced_together() {
    assert_eq!(
        difference("class Pricing:\n    ...\n    @property\n    def rate(self):\n        return 2\n"),
        "-# Knows no table.\n-        return 1\n-\n-    @rate.setter\n-    def rate(self, value):\n-        pass\n+        return 2\n"
    );
    assert_eq!(difference("A = 5\nB = 6\n"), "-A, B = 1, 2\n+A = 5\n+B = 6\n");
    assert_eq!(
        refused("LOW = 0\nA = 5\n"),
        "mistakes/one.py:2: the reference defines `A` and `B` together, and this change does not give `B`; define `B` here as well"
    );
}

#[test]
fn a_new_name_comes_before_the_definition_below_it_or_after_the_last_one() {
    assert_eq!(
        difference(
            "_SEEN = {}\n\n\ndef _row(conn):\n    return _kept(_SEEN)\n\n\ndef _kept(seen):\n    return [LOW, A, B]\n"
        ),
        "+_SEEN = {}\n+\n+\n+    return _kept(_SEEN)\n+\n+\n+def _kept(seen):\n"
    );
    assert_eq!(
        difference(
            "class Pricing:\n    ...\n\n    def total(self, goods):\n        return self._all(goods)\n\n    def _all(self, goods):\n        return goods\n"
        ),
        "-# Knows no table.\n-        return self._off(goods)\n+        return self._all(goods)\n+\n+    def _all(self, goods):\n+        return goods\n"
    );
}

#[test]
fn a_new_name_that_hides_a_builtin_of_the_reference_stands_above_its_definitions() {
    assert_eq!(difference("def sorted(rows):\n    return rows\n"), "+def sorted(rows):\n+    return rows\n+\n+\n");
}

#[test]
fn new_members_stand_where_the_dots_do_not() {
    let first = "class Pricing:\n    __slots__ = ()\n    ...\n";
    assert_eq!(difference(first), "-# Knows no table.\n+    __slots__ = ()\n");
    let last = "class Pricing:\n    ...\n\n    def __len__(self):\n        return 0\n";
    assert_eq!(difference(last), "-# Knows no table.\n+    def __len__(self):\n+        return 0\n+\n");
}

#[test]
fn statements_that_define_nothing_keep_to_the_definition_below_or_the_last_one() {
    assert_eq!(difference("def _row(conn):\n    return [LOW, A, B]\n\n\n_row.calls = 0\n"), "+\n+\n+_row.calls = 0\n");
}

#[test]
fn imports_are_added_to_those_of_the_reference() {
    assert_eq!(
        difference("import json\nimport sqlite3\n\nLOW = json.loads('3')\n"),
        "+import json\n-LOW = 3\n+LOW = json.loads('3')\n"
    );
    assert_eq!(
        difference("from collections.abc import Callable, Iterator\n\nLOW: Iterator = 3\n"),
        "-from collections.abc import Callable\n+from collections.abc import Callable, Iterator\n-LOW = 3\n+LOW: Iterator = 3\n"
    );
    assert_eq!(difference("from __future__ import annotations\n\nLOW = 3\n"), "+from __future__ import annotations\n");
    assert_eq!(
        difference("from shop import _row\n\nLOW = 3\n"),
        "+from shop import _row\n-\n-\n-def _row(conn):\n-    return [LOW, A, B]\n"
    );
}

#[test]
fn del_drops_a_definition_and_a_comment_that_stands_alone_stays() {
    assert_eq!(
        difference("del place\n\nclass Pricing:\n    ...\n    del rate, FROM\n"),
        "-# Knows no table.\n-    # from here\n-    FROM = 10\n-\n-    @property\n-    def rate(self):\n-        return 1\n-\n-    @rate.setter\n-    def rate(self, value):\n-        pass\n-\n-\n-\n-async def place(conn):\n-    return sorted(_row(conn))\n"
    );
    assert_eq!(
        refused("del plaice\n"),
        "mistakes/one.py:1: there is no `plaice` in the reference to drop; did you mean `place`?"
    );
}

#[test]
fn what_names_nothing_in_the_reference_is_told_with_its_line() {
    assert_eq!(
        refused("\"\"\"Doc.\n\nMore.\n\"\"\"\n\n\nasync def plcae(conn):\n    return await plcae(conn)\n"),
        "mistakes/one.py:7: `plcae` names nothing in the reference, and nothing here uses it; did you mean `place`?"
    );
    assert_eq!(
        refused("class Pricing:\n    ...\n\n    def quote(self):\n        return 1\n"),
        "mistakes/one.py:4: `quote` names nothing in the reference, and nothing here uses it; correct the name, or write the whole file"
    );
    assert_eq!(
        refused("class Prices:\n    ...\n\n    def total(self):\n        return 1\n\n\nLOW = Prices\n"),
        "mistakes/one.py:1: `...` stands for the rest of the reference's class, and the reference has no class of this name; write the class in full, or correct its name"
    );
    assert_eq!(
        refused("LOW = 3\ndef place(:\n    pass\n"),
        "mistakes/one.py:2: this is no Python; correct what stands here"
    );
}

#[test]
fn a_file_with_every_public_name_that_takes_nothing_from_the_reference_is_whole() {
    let whole = "class Pricing: ...\n\n\nLOW = A = B = 0\n\n\ndef place(conn):\n    return LOW\n";
    let no_dots = whole.replace("...", "pass");
    assert_eq!(change(&no_dots).source(), Ok(no_dots.as_str()));
    // It takes `_row` from the reference, or says that there is a rest: then it is a change.
    for text in [no_dots.replace("return LOW", "return _row(conn)"), format!("{no_dots}\n...\n"), whole.to_owned()] {
        assert_ne!(change(&text).source().map(str::to_owned), Ok(text));
    }
    // A local variable of the same name is its own.
    let local = no_dots.replace("return LOW", "_row = 1\n    return _row");
    assert_eq!(change(&local).source(), Ok(local.as_str()));
}

#[test]
fn a_file_whose_author_says_so_is_whole_whatever_it_holds() {
    let reference = Reference { text: REFERENCE.into(), file: "reference.py".into() };
    let text = "def place(: no Python, and nothing of the reference";
    let whole = Change::new(text.into(), Path::new("one.py"), &Arc::new(reference), true);
    assert_eq!(whole.source(), Ok(text));
}

#[test]
fn beside_a_script_a_file_that_takes_nothing_from_it_is_whole() {
    let reference =
        Arc::new(Reference { text: "name = input()\nprint(f\"Hello, {name}\")\n".into(), file: "r.py".into() });
    let text = "print(\"Hello\")\n";
    assert_eq!(Change::new(text.into(), Path::new("one.py"), &reference, false).source(), Ok(text));
}

#[test]
fn a_class_without_members_may_be_given_some() {
    let reference = Arc::new(Reference {
        text: "class Refused(Exception): pass\n\n\ndef ask():\n    raise Refused\n".into(),
        file: "r.py".into(),
    });
    let text = "class Refused(Exception):\n    ...\n    code = 3\n\n\ndef ask():\n    return Refused.code\n";
    let change = Change::new(text.into(), Path::new("one.py"), &reference, false);
    assert_eq!(
        change.source(),
        Ok("class Refused(Exception):\n    code = 3\n\n\ndef ask():\n    return Refused.code\n")
    );
}

#[test]
fn what_is_nested_deeper_than_anybody_writes_is_refused() {
    let deep = format!("LOW = {}1{}\n", "(".repeat(100_000), ")".repeat(100_000));
    assert_eq!(refused(&deep), "mistakes/one.py:1: this is nested too deeply; correct what stands here");
}
