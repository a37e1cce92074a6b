//! Whether anything in a submission may have been left undone, as far as its lines tell.
//!
//! Owns: sparing most submissions a process that parses them. Does not own: which functions do nothing
//! (`_reading/unfinished.py`); where lines do not tell, that is asked.

const NOTHING: [&str; 4] = ["pass", "...", "return", "return None"];
const QUOTES: [&str; 2] = ["\"\"\"", "'''"];
/// Words that open a block that is not a function's.
const OPENING: [&str; 12] =
    ["if", "elif", "else", "for", "while", "try", "except", "finally", "with", "match", "case", "class"];

/// Whether a line of it could be all that a function does. What stands below an `if`, say, never is, neither is what a
/// class says of itself, and in a protocol there is nothing to do.
pub(super) fn may_be_undone(source: &[u8]) -> bool {
    let source = String::from_utf8_lossy(source);
    let mut lines = source.lines().filter(|line| !code_of(line).is_empty()).peekable();
    let (mut above, mut protocol) = ("", None);
    while let Some(line) = lines.next() {
        let code = code_of(line);
        protocol = protocol.filter(|indent| indented(line) > *indent);
        if code.starts_with("class ") && code.contains("Protocol") {
            protocol = Some(indented(line));
        }
        let ends = lines.peek().is_none_or(|next| indented(next) < indented(line));
        if protocol.is_none() && is_nothing(code, above, ends) {
            return true;
        }
        above = code;
    }
    false
}

/// Whether a line could be all that a function does.
///
/// ends: whether its block ends with it.
fn is_nothing(code: &str, above: &str, ends: bool) -> bool {
    let last = code.rsplit(": ").next().unwrap_or_default();
    let told = QUOTES.iter().find(|quotes| code.ends_with(**quotes));
    // The text of a docstring of several lines may look like anything.
    let of_many_lines = told.is_some_and(|quotes| code == *quotes || !code.starts_with(quotes));
    let says_nothing = NOTHING.contains(&last) || code.contains("NotImplementedError") || (told.is_some() && ends);
    let of_a_function = of_many_lines || code.contains("def ") || !opens_another_block(above);
    says_nothing && of_a_function && (of_many_lines || !opens_another_block(code))
}

fn opens_another_block(code: &str) -> bool {
    let word = code.trim_start_matches("async ").split(|c: char| !c.is_alphanumeric() && c != '_').next();
    word.is_some_and(|word| OPENING.contains(&word)) && code.contains(':')
}

/// A line without its indentation and its comment.
fn code_of(line: &str) -> &str {
    line.split('#').next().unwrap_or_default().trim()
}

fn indented(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::may_be_undone;

    #[test]
    fn a_function_that_does_nothing_is_noticed_however_it_says_so() {
        for body in [
            "pass",
            "...",
            "return None  # TODO",
            "raise NotImplementedError",
            "\"\"\"Later.\"\"\"",
            "'''Later.\n    More.'''",
        ] {
            assert!(may_be_undone(format!("def f():\n    {body}\n\n\nx = 1\n").as_bytes()), "{body}");
        }
        assert!(may_be_undone(b"def f(): ...\n"));
        assert!(may_be_undone(b"class A:\n    def f(self): ...\n"));
        assert!(may_be_undone(b"def f(x):\n    # TODO\n\n    return\n"));
        assert!(may_be_undone(b"def f(\n    x,\n) -> None:\n    \"\"\"Told.\n    More.\"\"\"\n    pass\n"));
    }

    #[test]
    fn what_a_branch_or_a_class_leaves_out_is_no_unfinished_function() {
        assert!(!may_be_undone(b"def f(x):\n    if x is None:\n        return None\n    return x\n"));
        assert!(!may_be_undone(b"def f(x):\n    if not x: return\n    print(x)\n"));
        assert!(!may_be_undone(b"try:\n    f()\nexcept* (A, B):  # never mind\n    # nothing\n    pass\n"));
        assert!(!may_be_undone(b"async def f(x):\n    async for _ in x:\n        pass\n    return x\n"));
        assert!(!may_be_undone(
            b"class Taken(Exception):\n    \"\"\"It is taken.\"\"\"\n\n\nclass Gone(Exception): ...\n"
        ));
        assert!(!may_be_undone(b"\"\"\"A module.\"\"\"\n\n\ndef f():\n    \"\"\"One.\"\"\"\n    return 1\n"));
    }

    #[test]
    fn a_protocol_has_nothing_to_do_and_what_comes_after_it_has() {
        let protocol =
            "class Port(Protocol):\n    def send(self):\n        \"\"\"Send.\"\"\"\n\n    def stop(self): ...\n\n\n";
        assert!(!may_be_undone(
            format!("{protocol}class Mailer:\n    def send(self):\n        self.sent = 1\n").as_bytes()
        ));
        assert!(may_be_undone(format!("{protocol}class Mailer:\n    def send(self): ...\n").as_bytes()));
        assert!(may_be_undone(format!("{protocol}def f():\n    pass\n").as_bytes()));
    }
}
