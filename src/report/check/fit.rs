//! What fits: long lines and values cut to what is needed, with a word on what was cut.
//!
//! Does not own: tables (`table`), and the difference of two values, which `diff` cuts around the first place where they part.

use std::borrow::Cow;

use super::table::table;
use crate::outcome::Evidence;
use crate::report::escape::visible;
use crate::report::style::{Style, cut, wrap};

/// How much of one value is shown, in characters.
const LONGEST_VALUE: usize = 4_000;
/// A line of what a submission printed, where all is shown.
const LONGEST_LINE: usize = 400;
/// Lines of a value that is folded, and of one observation.
const MOST_OF_A_VALUE: usize = 3;
const MOST_OF_ONE: usize = 2;
/// How many causes of an exception are shown.
const MOST_CAUSES: usize = 3;

/// A value as far as it is read; what is left out is said.
pub fn readable(value: &str) -> Cow<'_, str> {
    match value.char_indices().nth(LONGEST_VALUE) {
        None => Cow::Borrowed(value),
        Some((at, _)) => {
            let left = value[at..].chars().count();
            Cow::Owned(format!("{}… ({left} more characters: `--format json` has more of them)", &value[..at]))
        }
    }
}

/// A value in a few lines of so many columns, broken after blanks where there are any.
pub fn folded(value: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = value.lines().flat_map(|line| broken(line, room)).collect();
    if lines.len() > MOST_OF_A_VALUE {
        let left: usize = lines.drain(MOST_OF_A_VALUE..).map(|line| line.chars().count()).sum();
        lines.push(format!("… {left} more characters (--verbose)"));
    }
    lines
}

fn broken(line: &str, room: usize) -> Vec<String> {
    let (mut lines, mut rest): (Vec<String>, Vec<char>) = (Vec::new(), line.chars().collect());
    while rest.len() > room {
        let at = rest[..room].iter().rposition(|c| *c == ' ').filter(|at| *at > room / 2).map_or(room, |at| at + 1);
        let further = rest.split_off(at);
        lines.push(rest.iter().collect::<String>().trim_end().to_owned());
        rest = further;
    }
    lines.push(rest.into_iter().collect());
    lines
}

/// The first lines of a text, at `most` so many; how much is left out is said.
pub fn beginning(printed: &str, most: usize, style: &Style, verbose: bool) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    let mut text: String = lines.iter().take(most).map(|line| fitted(line, style, verbose) + "\n").collect();
    if lines.len() > most {
        let switch = if verbose { "`--format json` has them" } else { "--verbose" };
        text += &format!("… {} more lines ({switch})\n", lines.len() - most);
    }
    text
}

/// The last lines of a text, where the exception of a traceback stands.
pub fn end(printed: &str, most: usize, style: &Style) -> String {
    let lines: Vec<&str> = printed.trim_end().lines().collect();
    let skipped = lines.len().saturating_sub(most);
    let before = if skipped > 0 { format!("… {skipped} lines before (--verbose)\n") } else { String::new() };
    before + &lines[skipped..].iter().map(|line| fitted(line, style, false) + "\n").collect::<String>()
}

fn fitted(line: &str, style: &Style, verbose: bool) -> String {
    match line.char_indices().nth(LONGEST_LINE) {
        _ if !verbose => cut(&visible(line), style.width.saturating_sub(6)),
        Some((at, _)) => format!("{}… ({} more characters)", visible(&line[..at]), line[at..].chars().count()),
        None => visible(line).into_owned(),
    }
}

/// Observations in short: of those that are a line the last ones, which the check came to before it failed, in `most`
/// lines; of tables the last one, and of that what stands around the point that matters.
pub fn evidence(items: &[&Evidence], most: usize, indent: &str, width: usize) -> String {
    let mut told: Vec<String> = Vec::new();
    let (mut lines, mut tables, mut earlier) = (0, 0, 0);
    for (n, item) in items.iter().enumerate().rev() {
        let (is_table, text) = observation(item, indent, width);
        let more = text.lines().count();
        // The word on what is left out takes a line itself.
        let room = if n > 0 { most.saturating_sub(1) } else { most };
        let shown = if is_table { tables == 0 } else { earlier == 0 && (lines == 0 || lines + more <= room) };
        match (shown, is_table) {
            (true, true) => tables += 1,
            (true, false) => lines += more,
            (false, _) => earlier += 1,
        }
        if shown {
            told.push(text);
        }
    }
    if earlier > 0 {
        let plural = if earlier == 1 { "" } else { "s" };
        told.push(format!("{indent}… {earlier} earlier observation{plural} (--verbose)\n"));
    }
    told.into_iter().rev().collect()
}

/// The causes of an exception in short, the nearest first.
pub fn causes(items: &[&Evidence], indent: &str, width: usize) -> String {
    let shown = if items.len() > MOST_CAUSES + 1 { MOST_CAUSES } else { items.len() };
    let mut text: String = items[..shown].iter().map(|item| observation(item, indent, width).1).collect();
    if shown < items.len() {
        text += &format!("{indent}… and causes before these (--verbose)\n"); // the harness tells of the nearest, too
    }
    text
}

/// Whether an observation is a table, and how it is shown.
fn observation(item: &Evidence, indent: &str, width: usize) -> (bool, String) {
    let (label, value) = (visible(&item.label), visible(&item.text));
    match value.contains('\n') {
        true => (true, table(&label, &value, indent, width)),
        false => (false, one(&format!("{label}: {value}"), indent, width)),
    }
}

fn one(text: &str, indent: &str, width: usize) -> String {
    let wrapped = wrap(text, &format!("{indent}  "), width).replacen("  ", "", 1);
    let lines: Vec<&str> = wrapped.lines().collect();
    let more = if lines.len() > MOST_OF_ONE { " …" } else { "" };
    let shown = lines.iter().take(MOST_OF_ONE).enumerate();
    let row = |(n, line): (usize, &&str)| match n + 1 {
        MOST_OF_ONE if !more.is_empty() => cut(&format!("{line}{more}"), width) + "\n",
        _ => cut(line, width) + "\n",
    };
    shown.map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_folded_at_blanks_and_its_rest_is_counted() {
        assert_eq!(folded("one two three", 8), ["one two", "three"]);
        assert_eq!(folded("aaaabbbbccccdddd", 4), ["aaaa", "bbbb", "cccc", "… 4 more characters (--verbose)"]);
    }

    #[test]
    fn of_observations_no_more_than_a_few_lines_are_shown() {
        let items: Vec<Evidence> =
            (0..8).map(|n| Evidence { label: "n".into(), text: n.to_string(), exact: true }).collect();
        let text = evidence(&items.iter().collect::<Vec<_>>(), 4, "", 80);
        assert_eq!(text, "… 5 earlier observations (--verbose)\nn: 5\nn: 6\nn: 7\n");
    }
}
