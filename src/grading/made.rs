//! Which line of a submission makes a mistake: what a room is shown as the example of a belief.
//!
//! Owns: finding it, in the code alone. A mistake is compared with the reference; of the lines that only the mistake
//! has, the submission has one that is most alike, in the same function where there is a choice. Names are the
//! learner's own, so they count for half. What is too unlike is not named: no line is better than a wrong one.
//! Does not own: the lines that a check names (the report has them, and they go first where it shows them).

use similar::{ChangeTag, TextDiff};

use super::similar::tokens;
use crate::catalog::Kata;
use crate::outcome::{Location, Report};

/// How alike two lines are at the least, from 0 to 1.
const ALIKE: f64 = 0.72;
/// What it counts that they stand in functions of one name.
const IN_ITS_PLACE: f64 = 0.15;

/// The report again, each of its mistakes with the line that makes it, as far as that can be told.
pub(super) fn with_lines(kata: &Kata, source: &str, mut report: Report) -> Report {
    for found in &mut report.mistakes {
        let mistake = kata.mistakes.iter().find(|mistake| mistake.name == found.name);
        let wrong = mistake.and_then(|mistake| mistake.source().ok());
        found.line = wrong.and_then(|wrong| line_of(&kata.reference, wrong, source));
    }
    report
}

/// wrong: a solution that makes the mistake. The first of several lines that are as much alike.
fn line_of(reference: &str, wrong: &str, source: &str) -> Option<Location> {
    let (right, wrong) = (lines(reference), lines(wrong));
    let own = only_in(&wrong, &right);
    let theirs = lines(source);
    let candidates = only_in(&theirs, &right);
    let mut best: Option<(f64, &Line<'_>)> = None;
    for candidate in candidates {
        let score = own.iter().map(|line| alike(line, candidate)).fold(0.0, f64::max);
        if score >= ALIKE && best.is_none_or(|(before, _)| score > before + 1e-9) {
            best = Some((score, candidate));
        }
    }
    let (_, line) = best?;
    Some(Location { line: u32::try_from(line.number).ok()?, source: line.text.to_owned(), column: None, cell: None })
}

/// A line that does something: no definition, no import, no text.
struct Line<'s> {
    number: usize,
    text: &'s str,
    /// The function or class around it, outermost first.
    within: String,
}

fn lines(source: &str) -> Vec<Line<'_>> {
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut in_text = false;
    let mut found = Vec::new();
    for (at, line) in source.lines().enumerate() {
        let text = line.trim();
        let quotes = text.matches("\"\"\"").count();
        let is_text = in_text || text.starts_with("\"\"\"");
        in_text ^= quotes % 2 == 1;
        if is_text || text.is_empty() || text.starts_with('#') {
            continue;
        }
        let depth = line.len() - line.trim_start().len();
        open.retain(|(of, _)| *of < depth);
        let within = open.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(".");
        if let Some(name) = defined(text) {
            open.push((depth, name));
        } else if !text.starts_with("import ") && !text.starts_with("from ") {
            found.push(Line { number: at + 1, text, within });
        }
    }
    found
}

/// The name that a line defines, where it begins a function or a class.
fn defined(text: &str) -> Option<&str> {
    let rest = ["def ", "async def ", "class "].iter().find_map(|keyword| text.strip_prefix(keyword))?;
    Some(rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default())
}

/// The lines of `these` that are not in `those`, in their order; what was only moved in or out is in both.
fn only_in<'l, 's>(these: &'l [Line<'s>], those: &[Line<'_>]) -> Vec<&'l Line<'s>> {
    let keys = |lines: &[Line<'_>]| -> Vec<String> {
        lines.iter().map(|line| format!("{}\0{}", line.within, line.text)).collect()
    };
    let (before, after) = (keys(those), keys(these));
    let (before, after): (Vec<&str>, Vec<&str>) =
        (before.iter().map(String::as_str).collect(), after.iter().map(String::as_str).collect());
    let diff = TextDiff::from_slices(&before, &after);
    let inserted = diff.iter_all_changes().filter(|change| change.tag() == ChangeTag::Insert);
    inserted.filter_map(|change| these.get(change.new_index()?)).collect()
}

fn alike(one: &Line<'_>, other: &Line<'_>) -> f64 {
    let words = strsim::normalized_levenshtein(one.text, other.text);
    let (form, its) = (tokens(one.text), tokens(other.text));
    let (longer, shorter) = (form.len().max(its.len()).max(1), form.len().min(its.len()));
    // A line of two or three tokens has the form of many.
    let form = if shorter < 4 { words } else { 1.0 - strsim::generic_levenshtein(&form, &its) as f64 / longer as f64 };
    let place = if one.within == other.within { IN_ITS_PLACE } else { 0.0 };
    (words + form) / 2.0 + place
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFERENCE: &str = "class Transaction:\n    def __init__(self, conn):\n        self.conn = conn\n\n    def __enter__(self):\n        \
                             self.conn.execute(\"BEGIN\")\n        return self.conn\n";
    const BEGINS_EARLY: &str = "class Transaction:\n    def __init__(self, conn):\n        self.conn = conn\n        \
                                self.conn.execute(\"BEGIN\")\n\n    def __enter__(self):\n        return self.conn\n";

    fn found(wrong: &str, source: &str) -> Option<u32> {
        line_of(REFERENCE, wrong, source).map(|place| place.line)
    }

    #[test]
    fn a_statement_in_the_wrong_method_is_found_under_other_names() {
        let theirs = "import sqlite3\n\nclass Transaction:\n    \"\"\"Mine.\"\"\"\n\n    def __init__(self, connection):\n        \
                      self.c = connection\n        self.c.execute('BEGIN')\n\n    def __enter__(self):\n        return self.c\n";
        assert_eq!(found(BEGINS_EARLY, theirs), Some(8));
        assert_eq!(found(BEGINS_EARLY, BEGINS_EARLY), Some(4));
    }

    #[test]
    fn where_nothing_is_alike_no_line_is_named() {
        assert_eq!(found(BEGINS_EARLY, "class Transaction:\n    pass\n\nprint(sum(x for x in range(10)))\n"), None);
    }
}
