//! A graded room as it is read: a line for each kata, what people believe, what somebody should look at.

use super::escape::visible;
use super::style::{Style, wrap};
use crate::grading::overview::{GroupOverview, Identical, KataOverview, Noted, Overview, Problem};
use crate::grading::regrade::{Change, CheckChange, Regraded};
use crate::grading::similar::Pair;
use crate::outcome::{Outcome, Verdict};

/// The most lines of a list; JSON has all.
const LINES: usize = 20;
/// The most mistakes that are named of a kata.
const MISTAKES: usize = 3;

/// What a room comes to.
///
/// similar: submissions that are alike, if that was asked for.
pub fn overview(overview: &Overview, similar: Option<&[Pair]>, style: &Style) -> String {
    let title = if overview.title.is_empty() { String::new() } else { format!("{}: ", visible(&overview.title)) };
    let mut text =
        format!("{title}{}, {}\n\n", counted(overview.learners, "learner"), counted(overview.katas.len(), "kata"));
    text += &table(&overview.katas, style);
    text += &beliefs(&overview.katas, style);
    text += &section("Not judged: somebody should look at it", overview.problems.iter().map(problem), style);
    text += &section("Worth knowing", overview.notes.iter().map(noted), style);
    text += &section("Groups", overview.groups.iter().map(group), style);
    text += &section("The same, byte by byte, and run once", overview.identical.iter().map(identical), style);
    if let Some(pairs) = similar {
        text += &alike(pairs, style);
    }
    text
}

fn table(katas: &[KataOverview], style: &Style) -> String {
    let widest = katas.iter().map(|kata| kata.kata.chars().count()).max().unwrap_or(0).max(4);
    let (late, untouched) = (katas.iter().any(|kata| kata.late > 0), katas.iter().any(|kata| kata.not_begun > 0));
    let late_column = |text: &str| if late { format!("{text:>6}") } else { String::new() };
    let untouched_column = |text: &str| if untouched { format!("{text:>11}") } else { String::new() };
    let columns = (untouched_column("not begun"), late_column("late"));
    let head = format!("{:<widest$}  passed  failed{}  missing  not judged{}   mean", "kata", columns.0, columns.1);
    let mut text = format!("{}\n", style.strong(&head));
    for kata in katas {
        let mean = kata.mean.map_or_else(|| "–".to_owned(), |mean| format!("{:.0} %", mean * 100.0));
        text += &format!(
            "{:<widest$}  {:>6}  {:>6}{}  {:>7}  {:>10}{}  {mean:>5}\n",
            kata.kata,
            kata.passed,
            kata.failed,
            untouched_column(&kata.not_begun.to_string()),
            kata.missing,
            kata.unreadable + kata.not_checked,
            late_column(&kata.late.to_string()),
        );
    }
    text
}

fn beliefs(katas: &[KataOverview], style: &Style) -> String {
    let mut text = String::new();
    for kata in katas.iter().filter(|kata| !kata.mistakes.is_empty()) {
        text += &format!("{}\n", style.strong(&kata.kata));
        for mistake in kata.mistakes.iter().take(MISTAKES) {
            text += &wrap(&visible(&mistake.title), HANGING, style.width).replacen(
                HANGING,
                &format!("{:>4}  ", mistake.learners),
                1,
            );
        }
        match kata.mistakes.len().saturating_sub(MISTAKES) {
            0 => {}
            more => text += &format!("{HANGING}and {}\n", counted(more, "other")),
        }
    }
    if text.is_empty() { text } else { format!("\n{}\n\n{text}", style.rule("What they believe")) }
}

const HANGING: &str = "      ";

fn problem(problem: &Problem) -> String {
    let file = problem.file.as_deref().map_or(String::new(), |file| format!(" ({file})"));
    format!("{}, {}: {}{file}", problem.learner, problem.kata, problem.problem)
}

fn noted(noted: &Noted) -> String {
    match &noted.kata {
        Some(kata) => format!("{}, {kata}: {}", noted.learner, noted.note),
        None => format!("{}: {}", noted.learner, noted.note),
    }
}

fn group(group: &GroupOverview) -> String {
    let mean = group.mean.map_or_else(|| "–".to_owned(), |mean| format!("{:.0} %", mean * 100.0));
    let learners = counted(group.learners, "learner");
    format!("{}: {learners}, {} of {} passed, mean {mean}", group.group, group.passed, group.of)
}

fn identical(identical: &Identical) -> String {
    format!("{}: {}", identical.kata, identical.learners.join(", "))
}

fn alike(pairs: &[Pair], style: &Style) -> String {
    if pairs.is_empty() {
        return format!("\n{}\n\n  none\n", style.rule("Alike in what goes beyond the starter"));
    }
    let line = |pair: &Pair| format!("{} % {}: {} and {}", pair.percent, pair.kata, pair.learners[0], pair.learners[1]);
    let meaning = "Pair work, a shared source and chance all look like this: names, comments and blanks do not count.";
    section("Alike in what goes beyond the starter", pairs.iter().map(line), style)
        + "\n"
        + &wrap(meaning, "  ", style.width)
}

/// A list under a title; nothing if it is empty.
fn section(title: &str, lines: impl ExactSizeIterator<Item = String>, style: &Style) -> String {
    let more = lines.len().saturating_sub(LINES);
    let mut text: String =
        lines.take(LINES).map(|line| wrap(&visible(&line), "    ", style.width).replacen("    ", "  ", 1)).collect();
    if text.is_empty() {
        return text;
    }
    if more > 0 {
        text += &format!("  and {more} more: `--format json` has them all\n");
    }
    format!("\n{}\n\n{text}", style.rule(title))
}

/// Whose verdict changes.
pub fn regraded(regraded: &Regraded, style: &Style) -> String {
    let mut text = match regraded.katas.as_slice() {
        [] => "no kata of these results has changed in what a verdict depends on\n".to_owned(),
        katas => format!(
            "changed: {}; {} graded again, {}\n",
            katas.join(", "),
            counted(regraded.compared, "submission"),
            match regraded.changes.len() {
                0 => "no verdict changes".to_owned(),
                1 => "one verdict changes".to_owned(),
                number => format!("{number} verdicts change"),
            }
        ),
    };
    if !regraded.gone.is_empty() {
        text += &format!("not in this workbook: {}\n", regraded.gone.join(", "));
    }
    text += &section("Verdicts that change", regraded.changes.iter().map(changed), style);
    let others = regraded.others.iter().map(|other| format!("{}, {}: {}", other.learner, other.kata, other.why));
    text + &section("Not compared", others, style)
}

fn changed(change: &Change) -> String {
    let checks: Vec<String> = change.checks.iter().map(check).collect();
    let checks = if checks.is_empty() { String::new() } else { format!(": {}", checks.join("; ")) };
    format!("{}, {}: {} → {}{checks}", change.learner, change.kata, verdict(change.from), verdict(change.to))
}

fn check(check: &CheckChange) -> String {
    let outcome = |outcome: Option<Outcome>, none: &str| outcome.map_or_else(|| none.to_owned(), spelled);
    format!("{} {} → {}", check.name, outcome(check.from, "new"), outcome(check.to, "gone"))
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "failed",
        Verdict::Unproven => "unproven",
        Verdict::NotChecked => "not checked",
    }
}

/// The outcome as katabook's JSON spells it, in words.
fn spelled(outcome: Outcome) -> String {
    let name = serde_json::to_value(outcome).ok().and_then(|name| name.as_str().map(str::to_owned));
    name.unwrap_or_default().replace('_', " ")
}

/// `1 kata`, `2 katas`.
fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
