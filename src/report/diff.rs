//! Expected and actual, side by side, with what differs marked: whitespace too.

mod marked;
mod one_line;

use similar::{Algorithm, ChangeTag, TextDiff};

use self::marked::{Marked, SEEN_AT_ONCE, blanks, marked};
use self::one_line::{by_elements, on_one_line, window};
use super::escape::visible;
use super::style::{Style, cut};

/// Columns of the names of two values.
const NAMES: usize = 10;

/// What stands for lines that are left out.
const GAP: &str = "  …";

/// Of more lines than this, as many others in their place are shown each beside its own.
const LINES_TOGETHER: usize = 3;

/// Lines around a difference that are the same, and so are shown in short.
const CONTEXT: usize = 1;

/// Both values in full, with their differences marked.
pub fn render(expected: &str, actual: &str, indent: &str, style: &Style) -> String {
    between(["expected", "actual"], expected, actual, indent, style)
}

/// Both values around the places where they differ, in at most so many lines if they have several.
pub fn short(expected: &str, actual: &str, most: usize, indent: &str, style: &Style) -> String {
    let names = ["expected", "actual"];
    let (expected, actual) = (&on_one_line(expected, actual), &on_one_line(actual, expected));
    if expected.contains('\n') || actual.contains('\n') {
        let room = style.width.saturating_sub(indent.len() + 2);
        let all = lines(expected, actual, Some(room), style);
        let count = all.len();
        let is_cut = tells_of_more(expected) || tells_of_more(actual);
        let rows = changed(if is_cut { without_the_cut(all) } else { all }, most);
        let note = match count - rows.iter().filter(|row| !row.is_gap()).count() {
            0 => String::new(),
            left => format!("  ({left} of {count} lines left out)"),
        };
        let heading = format!("{}{note}\n", heading(names, indent, style).trim_end());
        return heading + &rows.iter().map(|row| row.shown(indent)).collect::<String>();
    }
    let room = style.width.saturating_sub(indent.len() + NAMES);
    let (expected, actual) = window(expected, actual, room);
    pair(names, &expected, &actual, indent, style)
}

/// Two texts that go by these names, the right one first.
pub fn between(names: [&str; 2], expected: &str, actual: &str, indent: &str, style: &Style) -> String {
    if expected.contains('\n') || actual.contains('\n') {
        let rows = lines(expected, actual, None, style);
        heading(names, indent, style) + &rows.iter().map(|row| row.shown(indent)).collect::<String>()
    } else {
        pair(names, expected, actual, indent, style)
    }
}

/// Two one-line values under each other. Without colour, carets point at what differs.
fn pair([right, other]: [&str; 2], expected: &str, actual: &str, indent: &str, style: &Style) -> String {
    let (wanted, got) = marked(expected, actual, style);
    let room = right.len().max(other.len());
    let row = |name: &str, line: &str| format!("{indent}{name:room$}  {line}").trim_end().to_owned() + "\n";
    let clear = is_clear(&wanted) && is_clear(&got);
    let under =
        |line: &str| if style.colour || clear || line.trim().is_empty() { String::new() } else { row("", line) };
    // Where the actual value only lacks something, that is marked in the expected one.
    let lacks = if got.carets.trim().is_empty() { under(&wanted.carets) } else { String::new() };
    row(right, &wanted.shown) + &lacks + &row(other, &got.shown) + &under(&got.carets)
}

/// Whether a value is so short that what differs in it is seen at once: blanks are not.
fn is_clear(line: &Marked) -> bool {
    line.shown.chars().count() <= SEEN_AT_ONCE && !line.shown.contains(['·', '⇥'])
}

fn heading([right, other]: [&str; 2], indent: &str, style: &Style) -> String {
    format!("{indent}{} {}\n", style.good(&format!("- {right}")), style.bad(&format!("+ {other}")))
}

/// A line of two texts that are compared line by line.
struct Row {
    same: bool,
    text: String,
}

impl Row {
    fn is_gap(&self) -> bool {
        self.text == GAP
    }

    /// Whether the value was cut here before it came to this program, and says so.
    fn tells_of_a_cut(&self) -> bool {
        self.same && self.text.trim_start().starts_with("… (")
    }

    fn shown(&self, indent: &str) -> String {
        format!("{indent}{}", self.text).trim_end().to_owned() + "\n"
    }
}

/// room: columns for a line, if long ones are cut to where they differ.
fn lines(expected: &str, actual: &str, room: Option<usize>, style: &Style) -> Vec<Row> {
    let (expected, actual) = by_elements(expected, actual);
    // Values seldom end in a newline; their last line is a line all the same.
    let (expected, actual) = (format!("{expected}\n"), format!("{actual}\n"));
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_lines(&expected, &actual);
    let changes: Vec<_> = diff.iter_all_changes().collect();
    let line = |i: usize| changes.get(i).map(|c| c.value().trim_end_matches('\n')).unwrap_or_default();
    let fitted = |line: &str| room.map_or_else(|| line.to_owned(), |room| cut(line, room));
    let row = |same, text| Row { same, text };
    let (mut rows, mut index) = (Vec::new(), 0);
    while let Some(change) = changes.get(index) {
        let (deleted, inserted) = replaced(&changes, index);
        if deleted == 1 && inserted > 0 || deleted > LINES_TOGETHER && deleted == inserted {
            for nth in index..index + deleted {
                let (old, new) = (line(nth), line(nth + deleted));
                let whole = || (old.to_owned(), new.to_owned());
                let (wanted, got) = room.map_or_else(whole, |room| window(old, new, room));
                let (wanted, got) = marked(&wanted, &got, style);
                rows.push(row(false, format!("{} {}", style.good("-"), wanted.shown)));
                rows.push(row(false, format!("{} {}", style.bad("+"), got.shown)));
            }
            index += 2 * deleted;
            continue;
        }
        rows.push(match change.tag() {
            ChangeTag::Equal => row(true, format!("  {}", visible(&fitted(line(index))))),
            ChangeTag::Delete => row(false, style.good(&format!("- {}", blanks(&fitted(line(index)))))),
            ChangeTag::Insert => row(false, style.bad(&format!("+ {}", blanks(&fitted(line(index)))))),
        });
        index += 1;
    }
    rows
}

/// How many lines are deleted from this one on, and how many are then inserted in their place.
fn replaced(changes: &[similar::Change<&str>], from: usize) -> (usize, usize) {
    let run = |from: usize, tag| changes.iter().skip(from).take_while(|change| change.tag() == tag).count();
    let deleted = run(from, ChangeTag::Delete);
    (deleted, if deleted > 0 { run(from + deleted, ChangeTag::Insert) } else { 0 })
}

/// The rows that differ, at most so many, each with a little around it, and a mark where rows between them are left out.
fn changed(rows: Vec<Row>, most: usize) -> Vec<Row> {
    let near = |n: usize| {
        let differs = |at: usize| rows.get(at).is_some_and(|row| !row.same);
        (n.saturating_sub(CONTEXT)..=n + CONTEXT).any(differs) || rows[n].tells_of_a_cut()
    };
    let near: Vec<bool> = (0..rows.len()).map(near).collect();
    let (mut kept, mut last) = (Vec::new(), None);
    for (n, row) in rows.into_iter().enumerate().filter(|(n, _)| near[*n]).take(most) {
        if last.is_some_and(|last| last + 1 < n) {
            kept.push(Row { same: true, text: GAP.into() });
        }
        last = Some(n);
        kept.push(row);
    }
    while kept.last().is_some_and(|row| row.same && row.text.trim().is_empty()) {
        kept.pop(); // a text that ends its last line
    }
    kept
}

/// Whether a value was cut at its end before it came to this program.
fn tells_of_more(value: &str) -> bool {
    value.trim_end().ends_with(" more characters)")
}

/// The rows but for the last that differ, if others do: where two values were cut, they part without a difference.
fn without_the_cut(mut rows: Vec<Row>) -> Vec<Row> {
    let end = rows.iter().rposition(|row| !row.same).map_or(0, |last| last + 1);
    let start = rows[..end].iter().rposition(|row| row.same).map_or(0, |same| same + 1);
    if rows[..start].iter().any(|row| !row.same) {
        rows.drain(start..end);
    }
    rows
}

#[cfg(test)]
mod tests;
