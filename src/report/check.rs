//! The report on a submission, as a learner reads it: the failure first.
//!
//! Owns: the order. The verdict, the first failure in full and its diagnosis, the other failures, a line for each check
//! that passed, one line for those that were not run. When nothing fails, what was observed is shown.
//! Does not own: how one failure is told (`failure`), which failures have one cause (`cause`), what a mistake is called
//! (`mistake`), where long things are cut (`fit`).
//!
//! It comes in two pieces, since the first needs no recognition: `opening` can be read while `rest` is still looked for.

mod cause;
mod failure;
mod fit;
mod line;
mod mistake;
mod table;

use super::style::{Style, cut, wrap};
use crate::catalog::AT_MOST;
use crate::outcome::{CheckReport, Outcome, Report, Verdict};
use crate::report::escape::visible;
use cause::Block;
use line::{fails, in_a_line, marked};

pub(super) use cause::told_with;
pub(super) use failure::{details, evidence};
pub use line::headline;
pub(super) use mistake::belief;

/// So many failures of other causes than the first are told with their facts.
const MOST_WITH_FACTS: usize = 3;

/// What a message says that is not a check's own: it waited for another one.
const COMES_AFTER: &str = "it comes after “";

/// One report: both pieces.
///
/// title: the kata's title. verbose: whether to show everything, however long, and what passes observed.
pub fn render(report: &Report, title: &str, style: &Style, verbose: bool) -> String {
    opening(report, title, style, verbose) + &rest(report, style, verbose)
}

/// The first piece, which no mistake is part of: what was checked, the verdict, and the first failure.
pub fn opening(report: &Report, title: &str, style: &Style, verbose: bool) -> String {
    let room = if verbose { usize::MAX } else { style.width.saturating_sub(report.kata.chars().count() + 2) };
    let heading = format!("{}  {}", style.strong(&report.kata), cut(title, room));
    let file = visible(&report.submission);
    let heading = format!("{heading}\n{}{}", read_as(report, style), packages(report, style));
    if first_failure(report).is_none() {
        return format!("{heading}{}\n", style.faint(&file));
    }
    let room = style.width.saturating_sub(verdict(report, &Style::plain()).chars().count() + 2);
    let file = if verbose { file.into_owned() } else { end_of_path(&file, room) };
    format!("{heading}{}  {}", style.faint(&file), beginning(report, style, verbose))
}

/// As much of a path's end as fits before the verdict: whoever reads this has named it.
fn end_of_path(path: &str, room: usize) -> String {
    let surplus = path.chars().count().saturating_sub(room);
    if surplus == 0 {
        return path.to_owned();
    }
    let end: String = path.chars().skip(surplus + 1).collect();
    let from = end.find('/').unwrap_or_default();
    format!("…{}", &end[from..])
}

/// What follows: the diagnosis, the other failures, what passed, what was not run.
pub fn rest(report: &Report, style: &Style, verbose: bool) -> String {
    let Some(first) = first_failure(report) else {
        return observations(report, style);
    };
    if import_failure(report).is_some() {
        return String::new();
    }
    let mut blocks = cause::blocks(report, &shown(report)).into_iter();
    let mut text = blocks.next().map(|block| reasons(&block, first, style, verbose)).unwrap_or_default();
    for (n, block) in blocks.enumerate() {
        let with_facts = n < MOST_WITH_FACTS;
        text += &format!("\n{}", another(&block, first, with_facts, style, verbose));
    }
    text + &the_others(report, style, verbose)
}

/// Of tests for pytest that ran without it: what has the rest of it, if they asked for more than there was.
///
/// way: how it comes to run them, as the end of a sentence.
pub fn on_a_stand_in(report: &Report, way: &str, style: &Style) -> String {
    if !report.checks.iter().any(|check| check.exception.as_deref() == Some("NotOffered")) {
        return String::new();
    }
    let text = format!("These tests ran without pytest itself, on what kata has in its place: {}.", visible(way));
    format!("\n{}", wrap(&text, "", style.width))
}

/// One report for a screen that shows it again and again, under a heading of its own.
pub fn screen(report: &Report, style: &Style, verbose: bool) -> String {
    read_as(report, style)
        + &packages(report, style)
        + &beginning(report, style, verbose)
        + &rest(report, style, verbose)
}

/// That it was no plain Python file, where it was none.
fn read_as(report: &Report, style: &Style) -> String {
    report.read_as.as_deref().map(|how| wrap(&visible(how), "", style.width)).unwrap_or_default()
}

/// What ran its tests, and whose packages it could import.
fn packages(report: &Report, style: &Style) -> String {
    let by = report.ran_by.as_ref().map(|runner| format!("by {}", visible(runner)));
    let with = report.environment.as_ref().map(|folder| format!("with the packages of {}", visible(folder)));
    let told: Vec<String> = by.into_iter().chain(with).collect();
    let told = if told.is_empty() { String::new() } else { wrap(&told.join(", "), "", style.width) };
    if report.files_cut { told + &wrap(&files_cut(), "", style.width) } else { told }
}

/// That tests may look for a file in vain.
fn files_cut() -> String {
    format!("with the nearest of the files around the tests: there are more than the {AT_MOST} that are taken")
}

/// The verdict, unless nothing failed and it comes last, and the first failure.
fn beginning(report: &Report, style: &Style, verbose: bool) -> String {
    if let Some(whole_file) = import_failure(report) {
        return format!("{}\n\n{}", verdict(report, style), failure::in_full(whole_file, style, verbose));
    }
    match first_failure(report) {
        None => String::new(),
        Some(first) => {
            let (heading, told) = (headline(first, style), failure::in_full(first, style, verbose));
            format!("{}\n\n{heading}{told}", verdict(report, style))
        }
    }
}

/// Why the first failure matters, or what is believed where that is known, and which others have the same cause.
fn reasons(block: &Block<'_>, first: &CheckReport, style: &Style, verbose: bool) -> String {
    let mut text = String::new();
    if block.mistakes.is_empty() || verbose {
        text += &failure::why(first, style);
    }
    for found in &block.mistakes {
        text += &format!("\n{}", mistake::told(found, style, verbose));
    }
    let same: Vec<&CheckReport> = block.checks.iter().skip(1).copied().collect();
    if same.is_empty() {
        return text;
    }
    text += &format!("  {}\n", block.link(same.len()));
    if verbose {
        return text + &same.iter().map(|check| failure::whole(check, style)).collect::<Vec<_>>().join("\n");
    }
    text + &same.iter().map(|check| headline(check, style)).collect::<String>()
}

/// Failures of another cause than the first: their sentences, and once what happened.
fn another(block: &Block<'_>, first: &CheckReport, with_facts: bool, style: &Style, verbose: bool) -> String {
    let mut text = String::new();
    if verbose {
        text += &block.checks.iter().map(|check| failure::whole(check, style)).collect::<Vec<_>>().join("\n");
    } else {
        text += &block.checks.iter().map(|check| headline(check, style)).collect::<String>();
        let told = |check: &&CheckReport| match with_facts {
            true => failure::in_brief(check, first, style),
            false => failure::in_a_sentence(check, style),
        };
        text += &block.checks.first().map(told).unwrap_or_default();
    }
    for found in &block.mistakes {
        text += &format!("\n{}", mistake::told(found, style, verbose));
    }
    text
}

/// What passed, and what was not run.
fn the_others(report: &Report, style: &Style, verbose: bool) -> String {
    let all = shown(report);
    if verbose {
        let others = all.iter().filter(|check| !fails(check));
        return others.map(|check| format!("\n{}", summary(check, style))).collect();
    }
    let quiet: String = all
        .iter()
        .filter(|c| matches!(c.outcome, Outcome::Passed | Outcome::Unproven))
        .map(|c| in_a_line(c, style))
        .collect();
    // Flush left below what is set in, they need no empty line.
    quiet + &not_run(&all, style)
}

/// Those that were not run, in a line for each reason: most of them wait for a check that failed.
fn not_run(all: &[&CheckReport], style: &Style) -> String {
    let mut reasons: Vec<(String, usize)> = Vec::new();
    for check in all.iter().filter(|check| check.outcome == Outcome::Skipped) {
        let message = check.message.as_deref().unwrap_or_default();
        let reason = if message.starts_with(COMES_AFTER) { "" } else { message };
        match reasons.iter_mut().find(|(known, _)| known == reason) {
            Some((_, count)) => *count += 1,
            None => reasons.push((reason.to_owned(), 1)),
        }
    }
    let line = |(reason, count): &(String, usize)| {
        let what = match (reason.as_str(), *count) {
            ("", 1) => "1 check that comes after one that failed".to_owned(),
            ("", count) => format!("{count} checks that come after one that failed"),
            (reason, 1) => format!("1 check ({})", visible(reason)),
            (reason, count) => format!("{count} checks ({})", visible(reason)),
        };
        marked(&format!("not run: {what}"), &style.warn("–"), style)
    };
    reasons.iter().map(line).collect()
}

/// Everything with what was observed, for a report in which nothing failed, and its verdict.
fn observations(report: &Report, style: &Style) -> String {
    let all: String = shown(report).iter().map(|check| summary(check, style)).collect();
    let gap = if all.is_empty() { "" } else { "\n" };
    format!("{gap}{all}\n{}\n", verdict(report, style))
}

/// A check on the overview: its sentence, and what was observed.
pub fn summary(check: &CheckReport, style: &Style) -> String {
    let mut text = headline(check, style);
    let message = visible(check.message.as_deref().unwrap_or_default());
    match check.outcome {
        Outcome::Skipped => text += &wrap(&format!("not run: {message}"), "    ", style.width),
        _ => text += &evidence(check, "    ", style),
    }
    if check.outcome.passed() {
        text += &failure::output(check, "    ", style, true);
    }
    text
}

/// The verdict in words.
pub(super) fn verdict(report: &Report, style: &Style) -> String {
    let core: Vec<&CheckReport> = report.checks.iter().filter(|c| !c.stretch).collect();
    let passed = core.iter().filter(|c| c.outcome.passed()).count();
    let skipped = report.checks.iter().filter(|c| c.outcome == Outcome::Skipped).count();
    match report.verdict {
        Verdict::Passed if report.mastered && skipped > 0 => {
            style.good(&format!("passed: {passed} of {} checks, and {skipped} not run", core.len()))
        }
        Verdict::Passed if report.mastered => style.good("mastered: every check passed"),
        Verdict::Passed => format!("{}: the stretch checks go further", style.good("passed")),
        Verdict::Failed if import_failure(report).is_some() => {
            style.bad("failed: the file could not be imported, so no check was held")
        }
        Verdict::Failed if report.not_begun && core.is_empty() => {
            style.bad("not begun: this is the starter, as it was given")
        }
        Verdict::Failed if report.not_begun => {
            let all = core.len();
            style.bad(&format!("not begun: the starter, as it was given, passes {passed} of {all} checks"))
        }
        Verdict::Failed => style.bad(&format!("failed: {passed} of {} checks passed", core.len())),
        Verdict::Unproven => {
            let open = core.iter().filter(|c| c.outcome == Outcome::Unproven).count();
            let all = core.len();
            style.warn(&format!(
                "unproven: nothing failed, but {open} of {all} checks share an interpreter with the code"
            ))
        }
        Verdict::NotChecked => match &report.problem {
            Some(problem) => style.warn(&format!("not checked: {}", visible(problem))),
            None => style.warn("not checked"),
        },
    }
}

/// The checks that are told of: stretch checks only once the core is green.
fn shown(report: &Report) -> Vec<&CheckReport> {
    report.checks.iter().filter(|check| report.verdict == Verdict::Passed || !check.stretch).collect()
}

fn first_failure(report: &Report) -> Option<&CheckReport> {
    shown(report).into_iter().find(|check| fails(check))
}

/// The check that stands for all, when the file could not be imported.
fn import_failure(report: &Report) -> Option<&CheckReport> {
    report.checks.first().filter(|check| check.outcome == Outcome::CannotImport)
}
