//! What fits: long lines, values and tables cut to what is needed, with a word on what was cut.

use std::borrow::Cow;

use super::{Style, visible, wrap};
use crate::outcome::Evidence;

/// How much of one value is shown, in characters.
const LONGEST_VALUE: usize = 4_000;
/// A line of what a submission printed, where all is shown.
const LONGEST_LINE: usize = 400;
/// Lines of a value that is folded.
const MOST_OF_A_VALUE: usize = 3;
/// Lines of one observation, and of a table.
const MOST_OF_ONE: usize = 2;
const MOST_OF_A_TABLE: usize = 8;

/// A line of at most so many columns.
pub fn cut(line: &str, width: usize) -> String {
    match line.char_indices().nth(width) {
        None => line.to_owned(),
        Some(_) => line.chars().take(width.saturating_sub(1)).chain(['…']).collect(),
    }
}

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
    let room = style.width.saturating_sub(6);
    let fitted = |line: &str| match line.char_indices().nth(LONGEST_LINE) {
        _ if !verbose => cut(&visible(line), room),
        Some((at, _)) => format!("{}… ({} more characters)", visible(&line[..at]), line[at..].chars().count()),
        None => visible(line).into_owned(),
    };
    let mut text: String = lines.iter().take(most).map(|line| fitted(line) + "\n").collect();
    if lines.len() > most {
        let switch = if verbose { "`--format json` has them" } else { "--verbose" };
        text += &format!("… {} more lines ({switch})\n", lines.len() - most);
    }
    text
}

/// Observations in short.
pub fn evidence(items: &[&Evidence], indent: &str, width: usize) -> String {
    items.iter().map(|item| one(&visible(&item.label), &visible(&item.text), indent, width)).collect()
}

fn one(label: &str, value: &str, indent: &str, width: usize) -> String {
    if value.contains('\n') {
        return format!("{indent}{label}:\n{}", table(value, &format!("{indent}  "), width));
    }
    let lines: Vec<String> = wrap(&format!("{label}: {value}"), &format!("{indent}  "), width)
        .replacen("  ", "", 1)
        .lines()
        .map(|line| cut(line, width))
        .collect();
    let mut text: String = lines.iter().take(MOST_OF_ONE).map(|line| format!("{line}\n")).collect();
    if lines.len() > MOST_OF_ONE {
        text += &format!("{indent}  … {} more lines (--verbose)\n", lines.len() - MOST_OF_ONE);
    }
    text
}

fn table(value: &str, indent: &str, width: usize) -> String {
    let lines: Vec<&str> = value.lines().collect();
    let kept: Vec<bool> = around_the_point(&lines);
    let mut text = String::new();
    let mut skipped = 0;
    for (line, keep) in lines.iter().zip(kept) {
        if keep {
            text += &gap(&mut skipped, indent);
            text += &(cut(format!("{indent}{line}").trim_end(), width) + "\n");
        } else {
            skipped += 1;
        }
    }
    text + &gap(&mut skipped, indent)
}

fn gap(skipped: &mut usize, indent: &str) -> String {
    match std::mem::take(skipped) {
        0 => String::new(),
        1 => format!("{indent}… 1 more line (--verbose)\n"),
        n => format!("{indent}… {n} more lines (--verbose)\n"),
    }
}

/// Which lines of a table are kept.
fn around_the_point(lines: &[&str]) -> Vec<bool> {
    (0..lines.len()).map(|n| lines.len() <= MOST_OF_A_TABLE || n < MOST_OF_A_TABLE - 1).collect()
}
