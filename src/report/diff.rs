//! Expected and actual, side by side, with what differs marked: whitespace too.

use similar::{Algorithm, ChangeTag, DiffTag, TextDiff};

use super::escape::visible;
use super::style::{Style, cut};

/// Values up to this many characters are compared character by character.
const BY_CHARACTER: usize = 4_000;

/// A value of so many characters needs no carets.
const SEEN_AT_ONCE: usize = 15;

/// Columns of the names of two values.
const NAMES: usize = 10;

/// Values that have less in common than this are not marked: all of it would be.
const ALIKE: f32 = 0.4;

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

/// Two lines from the same column on, so that the first difference can be seen in so many columns.
fn window(expected: &str, actual: &str, room: usize) -> (String, String) {
    let (wanted, got): (Vec<char>, Vec<char>) = (expected.chars().collect(), actual.chars().collect());
    let longest = wanted.len().max(got.len());
    if longest <= room {
        return (expected.to_owned(), actual.to_owned());
    }
    let parts = wanted.iter().zip(&got).take_while(|(a, b)| a == b).count();
    let start = if parts < room * 2 / 3 { 0 } else { (parts - room / 3).min(longest - room) };
    let seen = |line: &[char]| {
        let mut text: Vec<char> = line.iter().skip(start).take(room).copied().collect();
        if start > 0 && !text.is_empty() {
            text[0] = '…';
        }
        if line.len() > start + room {
            text[room - 1] = '…';
        }
        text.into_iter().collect()
    };
    (seen(&wanted), seen(&got))
}

/// A container that was set in several lines, on one where the other value is.
fn on_one_line(value: &str, other: &str) -> String {
    let alike = brackets(value).is_some() && brackets(value) == brackets(other);
    match alike && value.contains('\n') && !other.contains('\n') {
        true => value.lines().map(str::trim_start).collect::<Vec<_>>().join(" "),
        false => value.to_owned(),
    }
}

/// The brackets of a container, opening and closing.
fn brackets(value: &str) -> Option<(char, char)> {
    let pair = (value.chars().next()?, value.chars().next_back()?);
    [('[', ']'), ('(', ')'), ('{', '}')].contains(&pair).then_some(pair)
}

/// Two containers of a kind without their brackets, an element a line: then equal elements are equal lines.
fn by_elements(expected: &str, actual: &str) -> (String, String) {
    let alike = brackets(expected).is_some() && brackets(expected) == brackets(actual);
    if !alike || !expected.contains("\n ") || !actual.contains("\n ") {
        return (expected.to_owned(), actual.to_owned());
    }
    let bare = |value: &str| {
        let inner = &value[1..value.len() - 1];
        let lines = inner.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines.collect::<Vec<_>>().join("\n") + ","
    };
    (bare(expected), bare(actual))
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
        let (old, new) = (old[op.old_range()].concat(), new[op.new_range()].concat());
        let same = op.tag() == DiffTag::Equal;
        let (before, after) = if same { (0, 0) } else { ends_in_common(&old, &new) };
        for (line, word, good) in [(&mut wanted, &old, true), (&mut got, &new, false)] {
            let middle = before..word.len() - after;
            line.add(&word[..before], true, good, style);
            line.add(&word[middle.clone()], same, good, style);
            line.add(&word[middle.end..], true, good, style);
        }
    }
    (wanted, got)
}

/// Of two long words, how much is the same at the beginning and at the end, in bytes; short ones are marked as a whole.
fn ends_in_common(one: &str, other: &str) -> (usize, usize) {
    if one.chars().count().min(other.chars().count()) <= SEEN_AT_ONCE {
        return (0, 0);
    }
    let length = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
    };
    let before = length(&mut one.chars().zip(other.chars()));
    let after = length(&mut one[before..].chars().rev().zip(other[before..].chars().rev()));
    (before, after)
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
    fn in_short_two_long_values_are_shown_where_they_part() {
        let (a, b) =
            (format!("{}x{}", "a".repeat(100), "b".repeat(100)), format!("{}y{}", "a".repeat(100), "b".repeat(100)));
        let text = short(&a, &b, 12, "", &Style { width: 50, ..Style::plain() });
        let [wanted, got, ..] = text.lines().collect::<Vec<_>>()[..] else { panic!("{text}") };
        assert_eq!(wanted, format!("expected  …{}x{}…", "a".repeat(12), "b".repeat(25)));
        assert_eq!(got.chars().count(), 50);
    }

    #[test]
    fn in_a_long_word_only_what_differs_is_marked() {
        let text = render("'aaaaaaaaaaaaaaaaaaaaBcccc'", "'aaaaaaaaaaaaaaaaaaaabcccc'", "", &Style::plain());
        assert_eq!(text.lines().last(), Some(&*format!("{}^", " ".repeat(31))));
    }

    #[test]
    fn two_lines_that_differ_since_they_were_cut_are_no_difference() {
        let text = short("1\n2\n3\n4… (9 more characters)", "1\n0\n3\n40… (8 more characters)", 9, "", &Style::plain());
        assert_eq!(text, "- expected + actual  (2 of 6 lines left out)\n  1\n- 2\n+ 0\n  3\n");
    }

    #[test]
    fn in_short_lines_that_are_the_same_are_counted() {
        let text = short("1\n2\n3\n4\n5", "1\n2\n3\n4\n6", 12, "", &Style::plain());
        assert_eq!(text, "- expected + actual  (3 of 6 lines left out)\n  4\n- 5\n+ 6\n");
    }

    #[test]
    fn elements_are_compared_without_the_brackets_around_them() {
        let text = short("['a',\n 'b',\n 'c']", "['b',\n 'c']", 12, "", &Style::plain());
        assert_eq!(text, "- expected + actual  (1 of 3 lines left out)\n- 'a',\n  'b',\n");
    }

    #[test]
    fn of_many_lines_with_as_many_in_their_place_each_stands_beside_its_own() {
        let text = short("1\n2\n3\n4\n5", "6\n7\n8\n9\n0", 4, "", &Style::plain());
        assert_eq!(text, "- expected + actual  (6 of 10 lines left out)\n- 1\n+ 6\n- 2\n+ 7\n");
    }

    #[test]
    fn lines_that_only_one_side_has_are_marked() {
        let text = render("a\nb", "a\nb\nc", "  ", &Style::plain());
        assert_eq!(text, "  - expected + actual\n    a\n    b\n  + c\n");
    }
}
