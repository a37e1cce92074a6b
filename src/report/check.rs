//! The report on a submission, as a learner reads it.

use std::borrow::Cow;

use super::diff;
use super::escape::visible;
use super::markdown;
use super::style::{Style, indented, wrap};
use crate::outcome::{CheckReport, Outcome, Prerequisite, RecognisedMistake, Report, Verdict};

/// How much of what a submission printed is shown: so many lines, of so many characters.
const MOST_LINES: usize = 12;
const LONGEST_LINE: usize = 400;
/// How many lines of a test are shown.
const MOST_LINES_OF_A_TEST: usize = 30;
/// How much of one value is shown, in characters.
const LONGEST_VALUE: usize = 4_000;

/// One report in full: each check with its evidence, then every failure, the mistake, and the next step.
///
/// title: the kata's title.
pub fn render(report: &Report, title: &str, style: &Style) -> String {
    let mut text =
        format!("{}  {}\n{}\n\n", style.strong(&report.kata), title, style.faint(&visible(&report.submission)));
    if let Some(problem) = &report.problem {
        text += &format!("{}\n", style.warn(&visible(problem)));
    }
    let core_passed = report.verdict == Verdict::Passed;
    let shown: Vec<&CheckReport> = report.checks.iter().filter(|c| core_passed || !c.stretch).collect();
    if let Some(whole_file) = import_failure(&report.checks) {
        text += &failure(whole_file, "The file could not be imported, so no check was held", style);
    } else {
        for check in &shown {
            text += &summary(check, style);
        }
        let to_tell = |c: &&&CheckReport| !matches!(c.outcome, Outcome::Passed | Outcome::Skipped | Outcome::Unproven);
        for check in shown.iter().filter(to_tell) {
            text += &failure(check, &check.title, style);
        }
    }
    text += &its_mistake(report, style);
    text + &verdict_line(report, style)
}

/// One report for a screen that shows it again and again: the checks a line each, and the first failure in full. What a
/// pass observed is shown when there is nothing else to tell.
pub fn screen(report: &Report, style: &Style) -> String {
    let core_passed = report.verdict == Verdict::Passed;
    let mut text = report.problem.as_ref().map(|p| style.warn(&visible(p)) + "\n").unwrap_or_default();
    if let Some(whole_file) = import_failure(&report.checks) {
        text += &failure(whole_file, "The file could not be imported, so no check was held", style);
        return text.trim_start_matches('\n').to_owned() + &verdict_line(report, style);
    }
    for check in report.checks.iter().filter(|c| core_passed || !c.stretch) {
        text += &if report.mastered { summary(check, style) } else { headline(check, style) };
    }
    let first = report.checks.iter().find(|c| !c.outcome.passed() && c.outcome != Outcome::Skipped);
    text += &first.map(|check| failure(check, &check.title, style)).unwrap_or_default();
    text + &its_mistake(report, style) + &verdict_line(report, style)
}

/// A check's sentence, and how it ended.
pub fn headline(check: &CheckReport, style: &Style) -> String {
    let mark = match check.outcome {
        Outcome::Passed => style.good("✓"),
        Outcome::Skipped => style.warn("–"),
        Outcome::Unproven => style.warn("?"),
        Outcome::CheckBroken => style.warn("!"),
        _ => style.bad("✗"),
    };
    let extra = if check.stretch { style.faint(" (stretch)") } else { String::new() };
    let mut text = wrap(&check.title, "    ", style.width).replacen("    ", &format!("  {mark} "), 1);
    if !extra.is_empty() {
        text = format!("{}{extra}\n", text.trim_end());
    }
    text
}

/// A check on the overview: its sentence, and what was observed.
pub fn summary(check: &CheckReport, style: &Style) -> String {
    let mut text = headline(check, style);
    let message = visible(check.message.as_deref().unwrap_or_default());
    match check.outcome {
        Outcome::Skipped => text += &wrap(&format!("not run: {message}"), "      ", style.width),
        Outcome::Unproven => text += &wrap(&format!("unproven: {message}"), "      ", style.width),
        _ => text += &evidence(check, "      ", style),
    }
    if check.outcome.passed() {
        text += &output(check, "      ", style);
    }
    text
}

/// What was observed.
pub(super) fn evidence(check: &CheckReport, indent: &str, style: &Style) -> String {
    let mut text = String::new();
    for item in &check.evidence {
        let (label, value) = (visible(&item.label), visible(&item.text));
        let block = if value.contains('\n') {
            format!("{indent}{label}:\n{}", indented(&value, &format!("{indent}  ")))
        } else {
            indented(&format!("{label}: {value}"), indent)
        };
        text += &block.lines().map(|line| style.faint(line) + "\n").collect::<String>();
    }
    text
}

/// A failure in full.
fn failure(check: &CheckReport, heading: &str, style: &Style) -> String {
    let mut text = format!("\n{}\n\n{}", style.rule(heading), found(check, style));
    let printed = output(check, "  ", style);
    if !printed.is_empty() {
        text += &format!("\n{printed}");
    }
    text + &why(check, style)
}

/// A failure without what was printed, for places that show the output elsewhere.
pub(super) fn details(check: &CheckReport, style: &Style) -> String {
    found(check, style) + &why(check, style)
}

/// What the check found.
fn found(check: &CheckReport, style: &Style) -> String {
    let message = check.message.as_deref().unwrap_or("it did not pass");
    let mut text = wrap(&format!("{}{}", lead(check.outcome), visible(message)), "  ", style.width);
    text += &facts(check, style);
    if let Some(test) = &check.test {
        text += &format!("\n  the test:\n{}", indented(&beginning(test, MOST_LINES_OF_A_TEST), "    "));
    }
    if let Some(seed) = check.seed {
        text += &format!("\n  inputs    drawn from seed {seed}; `--seed {seed}` draws them again\n");
    }
    if let Some(before) = &check.rests_on {
        text += &format!("\n{}", wrap(&prerequisite(before), "  ", style.width));
    }
    text
}

/// Why the check matters.
fn why(check: &CheckReport, style: &Style) -> String {
    check.why.as_ref().map(|why| format!("\n{}", markdown::render_within(why, "  ", style))).unwrap_or_default()
}

/// What to do first, where an earlier kata's concept may be what is missing.
fn prerequisite(before: &Prerequisite) -> String {
    let minutes = match before.minutes {
        Some(1) => ", 1 minute".to_owned(),
        Some(minutes) => format!(", {minutes} minutes"),
        None => String::new(),
    };
    let (id, title) = (&before.kata, visible(&before.title));
    format!("This check rests on {id} ({title}{minutes}), which you have not passed yet: `kata show {id}`")
}

/// The outcome in words, where the message alone does not say it.
fn lead(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::TimedOut => "Out of time: ",
        Outcome::Killed => "Crashed: ",
        Outcome::Exited => "It left early: ",
        Outcome::OutOfMemory => "Out of memory: ",
        Outcome::OutputLimit => "Too much output: ",
        Outcome::Tampered => "Not to be trusted: ",
        Outcome::CheckBroken => "The check itself is broken, which is not your fault: ",
        _ => "",
    }
}

fn facts(check: &CheckReport, style: &Style) -> String {
    let mut text = String::new();
    if let Some(call) = &check.call {
        text += &format!("\n  call      {}\n", hanging(&visible(call)));
    }
    match (&check.expected, &check.actual) {
        (Some(expected), Some(actual)) => {
            text += &format!("\n{}", diff::render(&readable(expected), &readable(actual), "  ", style))
        }
        (Some(expected), None) => text += &format!("\n  expected  {}\n", hanging(&visible(&readable(expected)))),
        (None, Some(actual)) => text += &format!("\n{}", indented(&visible(&readable(actual)), "  ")),
        (None, None) => {}
    }
    if check.frames.len() > 1 {
        text += "\n  your lines, the last one is where it happened:\n";
        for frame in &check.frames {
            text += &format!(
                "  {:>5}  {}  {}\n",
                frame.line,
                visible(&frame.source),
                style.faint(&format!("in {}", visible(&frame.function)))
            );
        }
    } else if let Some(place) = &check.location {
        text += &format!("\n  your line {}:  {}\n", place.line, visible(&place.source));
    }
    text
}

/// What the submission printed.
fn output(check: &CheckReport, indent: &str, style: &Style) -> String {
    let mut text = String::new();
    for (what, printed) in [("printed", &check.output.stdout), ("printed to stderr", &check.output.stderr)] {
        if !printed.trim().is_empty() {
            let bar = format!("{indent}{} ", style.faint("│"));
            text += &format!("{indent}{what}:\n{}", indented(&beginning(printed, MOST_LINES), &bar));
        }
    }
    if check.output.cut {
        text += &format!("{indent}(more was printed; the rest is not kept)\n");
    }
    text
}

/// The first lines of a text, at `most` so many; how much is left out is said.
fn beginning(printed: &str, most: usize) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    let cut = |line: &str| match line.char_indices().nth(LONGEST_LINE) {
        Some((at, _)) => format!("{}… ({} more characters)", visible(&line[..at]), line[at..].chars().count()),
        None => visible(line).into_owned(),
    };
    let mut text: String = lines.iter().take(most).map(|line| cut(line) + "\n").collect();
    if lines.len() > most {
        text += &format!("… ({} more lines: `--format json` has them)\n", lines.len() - most);
    }
    text
}

/// A recognised mistake: the belief, and why it is wrong.
pub fn mistake(mistake: &RecognisedMistake, style: &Style) -> String {
    let mut text = format!("{}\n\n", style.rule(mistake_heading(mistake)));
    text += &wrap(&style.strong(&mistake.title), "  ", style.width);
    text += &format!("\n{}", markdown::render_within(&mistake.explanation, "  ", style));
    if !mistake.also.is_empty() {
        text += &wrap(&format!("(Others fail in the same way: {}.)", mistake.also.join(", ")), "  ", style.width);
    }
    text
}

/// The mistakes of a report, each after an empty line.
fn its_mistake(report: &Report, style: &Style) -> String {
    report.mistakes.iter().map(|found| format!("\n{}", mistake(found, style))).collect()
}

/// How sure the report is of a mistake.
pub(super) fn mistake_heading(mistake: &RecognisedMistake) -> &'static str {
    if mistake.likely { "This looks like a known mistake" } else { "This is a known mistake" }
}

/// The verdict in words, between line breaks.
pub(super) fn verdict_line(report: &Report, style: &Style) -> String {
    let core: Vec<&CheckReport> = report.checks.iter().filter(|c| !c.stretch).collect();
    let passed = core.iter().filter(|c| c.outcome.passed()).count();
    let skipped = report.checks.iter().filter(|c| c.outcome == Outcome::Skipped).count();
    let words = match report.verdict {
        Verdict::Passed if report.mastered && skipped > 0 => {
            style.good(&format!("passed: {passed} of {} checks, and {skipped} not run", core.len()))
        }
        Verdict::Passed if report.mastered => style.good("mastered: every check passed"),
        Verdict::Passed => format!("{}: the stretch checks above go further", style.good("passed")),
        Verdict::Failed => style.bad(&format!("failed: {passed} of {} checks passed", core.len())),
        Verdict::Unproven => {
            let open = core.iter().filter(|c| c.outcome == Outcome::Unproven).count();
            style.warn(&format!("unproven: nothing failed, but {open} of {} checks cannot prove a pass", core.len()))
        }
        Verdict::NotChecked => style.warn("not checked"),
    };
    format!("\n{words}\n")
}

/// The check that stands for all, when the file could not be imported.
fn import_failure(checks: &[CheckReport]) -> Option<&CheckReport> {
    checks.first().filter(|c| c.outcome == Outcome::CannotImport)
}

/// A value as far as it is read; what is left out is said.
fn readable(value: &str) -> Cow<'_, str> {
    match value.char_indices().nth(LONGEST_VALUE) {
        None => Cow::Borrowed(value),
        Some((at, _)) => {
            let left = value[at..].chars().count();
            Cow::Owned(format!("{}… ({left} more characters: `--format json` has more of them)", &value[..at]))
        }
    }
}

/// Further lines of a value under its first one.
fn hanging(text: &str) -> String {
    text.replace('\n', "\n            ")
}
