//! Whether a file is still what everybody was given.
//!
//! Owns: what does not count as having begun: line ends, a byte order mark, comments, blank lines and how a line is
//! broken. Does not own: what follows from it (`judge`, `grading`).

use tree_sitter::Parser;

use super::Kata;

impl Kata {
    /// Whether `source` is the starter, line ends apart: of that it is known how every check ends.
    pub fn is_as_given(&self, source: &[u8]) -> bool {
        source == self.starter.as_bytes()
            || std::str::from_utf8(source).is_ok_and(|source| plain(source) == plain(&self.starter))
    }

    /// Whether `source` is the starter still, for all that an interpreter sees. A kata may look at comments and blank lines:
    /// who passes has begun.
    pub fn is_untouched(&self, source: &[u8]) -> bool {
        source == self.starter.as_bytes()
            || std::str::from_utf8(source).is_ok_and(|source| is_same_code(source, &self.starter))
    }
}

/// Whether two sources are the same but for what no interpreter sees. Indentation that means nothing may differ; what
/// moves a statement into another block, or out of one, is another code.
fn is_same_code(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    match (nodes(&one), nodes(&other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// With the line ends that Python makes of all of them.
fn plain(source: &str) -> String {
    source.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}

/// The nodes of the syntax tree in order: how deep each is, what it is, and its text if it is read as one.
fn nodes(source: &str) -> Option<Vec<(u32, u16, &str)>> {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_python::LANGUAGE.into()).ok()?;
    let tree = parser.parse(source, None)?;
    let (mut nodes, mut walk) = (Vec::new(), tree.walk());
    loop {
        let node = walk.node();
        // Comments, and the signs that a line goes on. What does not parse counts as one of these, too, and is none.
        let seen = !node.is_extra() || node.is_error();
        // Of a string, only the escapes in it are nodes, and not what stands between them.
        let is_whole = node.child_count() == 0 || node.kind() == "string";
        if seen {
            let text = if is_whole { source.get(node.byte_range())? } else { "" };
            nodes.push((walk.depth(), node.kind_id(), text));
        }
        if seen && !is_whole && walk.goto_first_child() || walk.goto_next_sibling() {
            continue;
        }
        loop {
            if !walk.goto_parent() {
                return Some(nodes);
            }
            if walk.goto_next_sibling() {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STARTER: &str = "\"\"\"Slugs.\"\"\"\n\n\ndef slug(title, mark=\"#\"):\n    # your code\n    if title:\n        pass\n    return ''\n";

    #[test]
    fn line_ends_comments_and_blank_lines_are_no_beginning() {
        let unix = STARTER.replace('\n', "\r\n");
        let commented = STARTER.replace("    # your code\n", "\n\n    # I do not know\n    # where to begin\n\n");
        let bare = format!("\u{feff}{}# Ann Lee", STARTER.replace("    # your code\n", ""));
        let spread = STARTER.replace("(title, mark", "(title,  # what\n         mark");
        for untouched in [STARTER, &unix, &commented, &bare, &spread] {
            assert!(is_same_code(untouched, STARTER), "{untouched}");
        }
    }

    #[test]
    fn whatever_the_interpreter_sees_is_one() {
        for begun in [
            STARTER.replace("''", "'-'"),
            STARTER.replace("    return", "        return"),
            STARTER.replace("Slugs", "My slugs"),
            STARTER.replace("mark=\"#\"", "mark=\"\""),
            STARTER.replace("pass", "pass; pass"),
            format!("{STARTER}def"),
            String::new(),
        ] {
            assert!(!is_same_code(&begun, STARTER), "{begun}");
        }
    }

    #[test]
    fn a_string_with_escapes_is_read_to_its_end() {
        for (one, other) in [
            (r#"a = "\"x\" is one""#, r#"a = "\"x\" is two""#),
            ("a = \"\"\"import b\\n\"\"\"", "a = \"\"\"import c\\n\"\"\""),
            (r#"a = f"{b}\n one""#, r#"a = f"{b}\n two""#),
            (r#"a = f"{b!r}""#, r#"a = f"{b!s}""#),
            (r#"a = f"{b:>3}""#, r#"a = f"{b:>4}""#),
            (r#"a = b"\x00one""#, r#"a = b"\x00two""#),
        ] {
            assert!(!is_same_code(one, other), "{one} is not {other}");
        }
    }
}
