//! Statements that were sent, and how often each: bars.
//!
//! Two tables are read: the one of `katabook.sql`, whose first line sums up (`  100x  line 16  SELECT …`), and the one of
//! checks that count by line (`  100 × line 16: …`).

use super::drawing::{LETTER, LINE, drawn, text};
use crate::report::style::cut;

/// Longer texts are cut.
const LONGEST: usize = 60;
/// Where bars begin, and how long the longest one is.
const BARS: usize = 72;
const LONGEST_BAR: usize = 160;

/// Statements that were read.
pub struct Statements<'t> {
    /// What sums them up, if anything does.
    head: Option<&'t str>,
    rows: Vec<(usize, &'t str)>,
}

/// The statements that a text tells, if it does.
pub fn read(table: &str) -> Option<Statements<'_>> {
    let mut lines = table.lines().peekable();
    let head = lines.next_if(|line| !line.starts_with(' ') && line.contains("statement"));
    let rows: Vec<(usize, &str)> = lines.map(|line| row(line, head.is_some())).collect::<Option<_>>()?;
    let counted = rows.iter().any(|(times, _)| *times > 1);
    (counted && rows.len() <= 40).then_some(Statements { head, rows })
}

/// once: whether a row without a number is a statement that was sent once.
fn row(line: &str, once: bool) -> Option<(usize, &str)> {
    let trimmed = line.trim_start();
    let digits = trimmed.len() - trimmed.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = trimmed.split_at(digits);
    let rest = rest.trim_start();
    let marked = rest.strip_prefix('×').or_else(|| rest.strip_prefix("x "));
    match (number.parse(), marked) {
        (Ok(times), Some(rest)) => Some((times, rest.trim())),
        _ if once && trimmed.starts_with("line ") => Some((1, trimmed)),
        _ => None,
    }
}

impl Statements<'_> {
    pub fn draw(&self, label: &str) -> String {
        let most = self.rows.iter().map(|(times, _)| *times).max().unwrap_or(1).max(1);
        let first = usize::from(self.head.is_some());
        let mut parts = self.head.map(|head| text(8, LINE - 7, "name", head)).unwrap_or_default();
        let mut widest = 0;
        for (at, (times, what)) in self.rows.iter().enumerate() {
            let top = (at + first) * LINE;
            let width = (times * LONGEST_BAR / most).max(2);
            let what = cut(what, LONGEST);
            let left = BARS + LONGEST_BAR + 12;
            widest = widest.max(left + what.chars().count() * LETTER);
            parts += &text(8, top + LINE - 7, "name", &format!("{times:>5} ×"));
            parts += &format!(
                "<rect class=\"run\" x=\"{BARS}\" y=\"{}\" width=\"{width}\" height=\"{}\"/>",
                top + 4,
                LINE - 8
            );
            parts += &text(left, top + LINE - 7, "step", &what);
        }
        let head = self.head.map_or(0, |head| 16 + head.chars().count() * LETTER);
        drawn(widest.max(head) + 8, (self.rows.len() + first) * LINE + 4, label, &parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tables_are_read_and_other_lists_are_none() {
        let by_line = read("    1 × line 36: ids = [\n  100 × line 16: return conn").expect("it is one");
        assert_eq!(by_line.rows, [(1, "line 36: ids = ["), (100, "line 16: return conn")]);
        let sent = read("3 statements, 2 rows fetched\n    2x  line 4   SELECT 1\n        line 5   SELECT 2")
            .expect("it is one");
        assert_eq!(
            (sent.head, sent.rows),
            (Some("3 statements, 2 rows fetched"), vec![(2, "line 4   SELECT 1"), (1, "line 5   SELECT 2")])
        );
        for text in ["end of the block   COMMIT\nreturn   COMMIT", "1", "    1 × line 3: once"] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
