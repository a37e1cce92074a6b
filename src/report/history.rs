//! Attempts over time, as a learner reads them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use similar::TextDiff;

use super::escape::visible;
use super::style::{Style, indented, wrap};
use crate::outcome::{Outcome, Verdict};
use crate::workspace::history::{Attempt, FailedCheck, Kind};
use crate::workspace::story::{Recurring, Step};

/// How many lines of a diff are shown, unless all are asked for.
const MOST_LINES: usize = 30;
/// How many characters of a line of it.
const LONGEST_LINE: usize = 400;
/// Lines around a change.
const CONTEXT: usize = 3;
/// Finding the shortest diff may take so long; after that, a longer one will do.
const PATIENCE: Duration = Duration::from_millis(500);

/// Everything that is needed to tell the story of one kata.
pub struct Story<'a> {
    pub kata: &'a str,
    pub title: Option<&'a str>,
    /// The steps to show.
    pub steps: &'a [Step<'a>],
    /// How many steps before them are left out.
    pub left_out: usize,
    /// Texts by their hash.
    pub texts: &'a HashMap<String, String>,
    /// The starter, and the hash of the kata that it belongs to: what a first attempt is compared with.
    pub starter: Option<(&'a str, &'a str)>,
    pub recurring: &'a [Recurring],
    /// Whether diffs are shown whole.
    pub whole: bool,
    pub zone: TimeZone,
}

/// The attempts of all katas, a line each, under their days.
pub fn overview(
    steps: &[Step<'_>],
    left_out: usize,
    recurring: &[Recurring],
    zone: &TimeZone,
    style: &Style,
) -> String {
    let mut text = cut_off(left_out, style);
    let widest = steps.iter().map(|s| visible(&s.attempt.kata).chars().count()).max().unwrap_or(0);
    let results = steps.iter().map(|s| result(s.attempt).chars().count()).max().unwrap_or(0);
    let mut day = String::new();
    for step in steps {
        let gap = if day.is_empty() { "" } else { "\n" };
        text += &new_day(&mut day, step.attempt.at, zone, gap, style);
        let kata = visible(&step.attempt.kata);
        let mut line = format!("  {}  {kata:<widest$}  ", time(step.attempt.at, zone));
        let words = result(step.attempt);
        let used = line.chars().count() + results;
        line += &coloured(step.attempt.verdict, &format!("{words:<results$}"), style);
        let mut rest = extras(step);
        rest.extend(step.attempt.mistakes.iter().map(|mistake| visible(&mistake.title).into_owned()));
        line += &cut(&rest.join(" · "), style.width.saturating_sub(used + 2).max(20), "  ");
        text += line.trim_end();
        text.push('\n');
    }
    format!("{text}\n{}", recurring_mistakes(recurring, style))
}

/// What sets a step apart, beside its result.
fn extras(step: &Step<'_>) -> Vec<String> {
    let mut words = Vec::new();
    match step.attempt.kind {
        Kind::Practice => {}
        Kind::Review => words.push("review".to_owned()),
        Kind::Interview => words.push("interview".to_owned()),
    }
    if step.again > 0 {
        words.push(format!("{} times", step.again + 1));
    }
    words
}

/// The story of one kata: each attempt, what failed, and what changed since the one before.
pub fn story(story: &Story<'_>, style: &Style) -> String {
    let mut text = format!("{}  {}\n\n", style.strong(&visible(story.kata)), story.title.unwrap_or_default());
    text += &cut_off(story.left_out, style);
    let mut day = String::new();
    for step in story.steps {
        text += &new_day(&mut day, step.attempt.at, &story.zone, "", style);
        text += &told(step, story, style);
    }
    text + &recurring_mistakes(story.recurring, style)
}

/// One step: its result, what failed, and the changes.
fn told(step: &Step<'_>, story: &Story<'_>, style: &Style) -> String {
    let attempt = step.attempt;
    let mut head = vec![coloured(attempt.verdict, &result(attempt), style)];
    head.extend(extras(&Step { again: 0, ..*step }));
    let mut text = format!("  {}  {}\n", time(attempt.at, &story.zone), head.join(" · "));
    text += &failing(attempt, style);
    for mistake in &attempt.mistakes {
        text += &wrap(&format!("known mistake: {}", visible(&mistake.title)), INDENT, style.width);
    }
    if step.kata_changed {
        text += &wrap("the kata is another than at the attempt before: it was changed since", INDENT, style.width);
    }
    match step.again {
        0 => {}
        1 => text += &format!("{INDENT}checked again once\n"),
        n => text += &format!("{INDENT}checked again {n} times\n"),
    }
    text + &changes(step, story, style) + "\n"
}

const INDENT: &str = "         ";

/// The checks that did not pass. Those of the stretch are told once the core passed, as by `kata check`.
fn failing(attempt: &Attempt, style: &Style) -> String {
    let core_passed = attempt.verdict == Verdict::Passed;
    let shown: Vec<&FailedCheck> = attempt.failing.iter().filter(|c| core_passed || !c.stretch).collect();
    if shown.iter().any(|c| c.outcome == Outcome::CannotImport) {
        return format!("{INDENT}{} the file could not be imported\n", style.bad("✗"));
    }
    let line = |check: &&FailedCheck| {
        let mark = match check.outcome {
            Outcome::Skipped => style.warn("–"),
            Outcome::CheckBroken | Outcome::Undecided => style.warn("!"),
            _ => style.bad("✗"),
        };
        let note = match (check.outcome, check.stretch) {
            (Outcome::Skipped, _) => " (not run)",
            (_, true) => " (stretch)",
            (_, false) => "",
        };
        let indent = format!("{INDENT}  ");
        wrap(&format!("{}{note}", visible(&check.title)), &indent, style.width).replacen(
            &indent,
            &format!("{INDENT}{mark} "),
            1,
        )
    };
    shown.iter().map(line).collect()
}

/// What changed since the attempt before, or since the starter.
fn changes(step: &Step<'_>, story: &Story<'_>, style: &Style) -> String {
    let attempt = step.attempt;
    let Some(new) = story.texts.get(&attempt.text_hash) else {
        return String::new();
    };
    let starter = || story.starter.filter(|(_, hash)| *hash == attempt.kata_hash).map(|(text, _)| text);
    let (old, what) = match step.before {
        Some(before) => (story.texts.get(&before.text_hash).map(String::as_str), "since the attempt before"),
        None => (starter(), "since the starter"),
    };
    match old {
        None => String::new(),
        Some(old) if old == new && step.before.is_none() => format!("{INDENT}the starter as it was\n"),
        Some(old) if old == new => format!("{INDENT}the same text\n"),
        Some(old) if unix(old) == unix(new) => format!("{INDENT}{what}, line endings only\n"),
        Some(old) => format!("\n    {}\n{}", style.faint(&format!("{what}:")), unified(old, new, story.whole, style)),
    }
}

/// A text with lines that end as Unix's do: an editor that changes all of them has changed nothing to read.
fn unix(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

/// A unified diff, set off, and cut after so many lines unless it is to be whole.
fn unified(old: &str, new: &str, whole: bool, style: &Style) -> String {
    let (old, new) = (unix(old), unix(new));
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(&*old, &*new);
    let shown = diff.unified_diff().context_radius(CONTEXT).to_string();
    let lines: Vec<&str> = shown.split_terminator('\n').collect();
    let most = if whole { lines.len() } else { MOST_LINES };
    let paint = |line: &&str| {
        let safe = match line.char_indices().nth(LONGEST_LINE) {
            Some((at, _)) if !whole => Cow::Owned(format!("{}…", visible(&line[..at]))),
            _ => visible(line),
        };
        indented(
            &match line.as_bytes().first() {
                Some(b'+') => style.good(&safe),
                Some(b'-') => style.bad(&safe),
                Some(b'@' | b'\\') => style.faint(&safe),
                _ => safe.into_owned(),
            },
            "    ",
        )
    };
    let mut text: String = lines.iter().take(most).map(paint).collect();
    match lines.len().saturating_sub(most) {
        0 => {}
        1 => text += "    … 1 more line: `--diff` shows it\n",
        n => text += &format!("    … {n} more lines: `--diff` shows them\n"),
    }
    text
}

fn recurring_mistakes(recurring: &[Recurring], style: &Style) -> String {
    if recurring.is_empty() {
        return String::new();
    }
    let mut text = format!("{}\n\n", style.rule("Mistakes that recur"));
    for mistake in recurring {
        text += &wrap(&visible(&mistake.title), "  ", style.width);
        let places: Vec<String> = mistake
            .katas
            .iter()
            .map(|(kata, n)| format!("{n} {} of {}", if *n == 1 { "version" } else { "versions" }, visible(kata)))
            .collect();
        text += &wrap(&format!("in {}", places.join(", ")), "    ", style.width);
    }
    text + "\n"
}

fn cut_off(left_out: usize, style: &Style) -> String {
    match left_out {
        0 => String::new(),
        n => format!("{}\n\n", style.faint(&format!("({n} earlier: `--all` shows them)"))),
    }
}

/// The heading of a day after `gap`, if it is another than the last one.
fn new_day(day: &mut String, at: Timestamp, zone: &TimeZone, gap: &str, style: &Style) -> String {
    let today = at.to_zoned(zone.clone()).strftime("%A, %-d %B %Y").to_string();
    if *day == today {
        return String::new();
    }
    let heading = format!("{gap}{}\n", style.strong(&today));
    *day = today;
    heading
}

fn time(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%H:%M").to_string()
}

/// The verdict in a word, with how many checks passed.
fn result(attempt: &Attempt) -> String {
    let word = match attempt.verdict {
        Verdict::Passed if attempt.mastered => "✓ mastered",
        Verdict::Passed => "✓ passed",
        Verdict::Failed => "✗ failed",
        Verdict::Unproven => "? unproven",
        Verdict::NotChecked => return "– not checked".to_owned(),
    };
    format!("{word} {}/{}", attempt.passed, attempt.checks)
}

fn coloured(verdict: Verdict, text: &str, style: &Style) -> String {
    match verdict {
        Verdict::Passed => style.good(text),
        Verdict::Failed => style.bad(text),
        Verdict::Unproven | Verdict::NotChecked => style.warn(text),
    }
}

/// `text` after `gap`, cut to so many columns; nothing if there is none.
fn cut(text: &str, columns: usize, gap: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    match text.char_indices().nth(columns) {
        None => format!("{gap}{text}"),
        Some(_) => format!("{gap}{}…", text.chars().take(columns - 1).collect::<String>()),
    }
}

#[cfg(test)]
mod tests;
