//! Expected and actual, side by side, with what differs marked: whitespace too.

use similar::{Algorithm, ChangeTag, DiffTag, TextDiff};

use super::escape::visible;
use super::style::Style;

/// Values up to this many characters are compared character by character.
const BY_CHARACTER: usize = 4_000;

/// Values that have less in common than this are not marked: all of it would be.
const ALIKE: f32 = 0.4;

/// Both values in full, with their differences marked.
pub fn render(expected: &str, actual: &str, indent: &str, style: &Style) -> String {
    between(["expected", "actual"], expected, actual, indent, style)
}

/// Both values around the first difference, where they are too long to be read in full.
pub fn short(expected: &str, actual: &str, indent: &str, style: &Style) -> String {
    render(expected, actual, indent, style)
}

/// Two texts that go by these names, the right one first.
pub fn between(names: [&str; 2], expected: &str, actual: &str, indent: &str, style: &Style) -> String {
    if expected.contains('\n') || actual.contains('\n') {
        lines(names, expected, actual, indent, style)
    } else {
        pair(names, expected, actual, indent, style)
    }
}

/// Two one-line values under each other. Without colour, carets point at what differs.
fn pair([right, other]: [&str; 2], expected: &str, actual: &str, indent: &str, style: &Style) -> String {
    let (wanted, got) = marked(expected, actual, style);
    let room = right.len().max(other.len());
    let mut text = format!("{indent}{right:room$}  {}\n{indent}{other:room$}  {}\n", wanted.shown, got.shown);
    if !style.colour && !got.carets.trim().is_empty() {
        text += &format!("{indent}{:room$}  {}\n", "", got.carets.trim_end());
    }
    text
}

fn lines([right, other]: [&str; 2], expected: &str, actual: &str, indent: &str, style: &Style) -> String {
    // Values seldom end in a newline; their last line is a line all the same.
    let (expected, actual) = (format!("{expected}\n"), format!("{actual}\n"));
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_lines(&expected, &actual);
    let mut text = format!("{indent}{} {}\n", style.good(&format!("- {right}")), style.bad(&format!("+ {other}")));
    let changes: Vec<_> = diff.iter_all_changes().collect();
    let mut index = 0;
    while let Some(change) = changes.get(index) {
        let line = |i: usize| changes.get(i).map(|c| c.value().trim_end_matches('\n')).unwrap_or_default();
        let replaced = change.tag() == ChangeTag::Delete
            && changes.get(index + 1).is_some_and(|next| next.tag() == ChangeTag::Insert);
        if replaced {
            let (wanted, got) = marked(line(index), line(index + 1), style);
            text +=
                &format!("{indent}{} {}\n{indent}{} {}\n", style.good("-"), wanted.shown, style.bad("+"), got.shown);
            index += 2;
            continue;
        }
        text += &match change.tag() {
            ChangeTag::Equal => format!("{indent}  {}", visible(line(index))).trim_end().to_owned() + "\n",
            ChangeTag::Delete => format!("{indent}{}\n", style.good(&format!("- {}", blanks(line(index))))),
            ChangeTag::Insert => format!("{indent}{}\n", style.bad(&format!("+ {}", blanks(line(index))))),
        };
        index += 1;
    }
    text
}

#[derive(Default)]
struct Marked {
    shown: String,
    carets: String,
}

impl Marked {
    fn add(&mut self, part: &str, same: bool, good: bool, style: &Style) {
        let shown = if same { visible(part).into_owned() } else { blanks(part) };
        self.carets += &if same { " " } else { "^" }.repeat(shown.chars().count());
        self.shown += &if same || !style.colour { shown } else { style.marked(&shown, good) };
    }
}

/// Two lines with the characters that only one of them has marked, blanks among those written out.
fn marked(expected: &str, actual: &str, style: &Style) -> (Marked, Marked) {
    let new = || Marked { shown: String::new(), carets: String::new() };
    let (mut wanted, mut got) = (new(), new());
    if expected.len() + actual.len() > BY_CHARACTER {
        wanted.shown = visible(expected).into_owned();
        got.shown = visible(actual).into_owned();
        return (wanted, got);
    }
    let diff = TextDiff::from_unicode_words(expected, actual);
    if diff.ratio() < ALIKE {
        wanted.add(expected, true, true, style);
        got.add(actual, true, false, style);
        return (wanted, got);
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (diff.iter_old_slices().collect(), diff.iter_new_slices().collect());
    for op in diff.ops() {
        let same = op.tag() == DiffTag::Equal;
        wanted.add(&old[op.old_range()].concat(), same, true, style);
        got.add(&new[op.new_range()].concat(), same, false, style);
    }
    (wanted, got)
}

/// `text` with its blanks written out, if it is nothing but blanks or ends in them.
fn blanks(text: &str) -> String {
    let kept = text.trim_end_matches([' ', '\t']);
    let tail = text[kept.len()..].replace(' ', "·").replace('\t', "⇥");
    format!("{}{tail}", visible(kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_at_the_end_of_a_word_is_written_out() {
        let text = render("'a b'", "'a b '", "", &Style::plain());
        assert_eq!(text, "expected  'a b'\nactual    'a b·'\n              ^\n");
    }

    #[test]
    fn a_blank_at_the_end_of_a_line_is_written_out() {
        let text = render("one\ntwo\n", "one \ntwo\n", "", &Style::plain());
        assert_eq!(text, "- expected + actual\n- one\n+ one·\n  two\n\n");
    }

    #[test]
    fn lines_that_only_one_side_has_are_marked() {
        let text = render("a\nb", "a\nb\nc", "  ", &Style::plain());
        assert_eq!(text, "  - expected + actual\n    a\n    b\n  + c\n");
    }
}
