//! One failure: what happened, the call, the difference, the learner's line, what was observed, why it matters.

use super::fit;
use super::{Style, headline, markdown, visible, wrap};
use crate::outcome::{CheckReport, Evidence, Outcome, Prerequisite};
use crate::report::diff;
use crate::report::style::indented;

/// How much of a submission's output, and of a test, is shown in short and in whole, in lines.
const LINES_OF_OUTPUT: [usize; 2] = [5, 12];
const LINES_OF_A_TEST: [usize; 2] = [12, 30];
/// How many of a traceback's lines are shown in short.
const MOST_FRAMES: usize = 4;
/// Columns of the names of facts.
const NAMES: usize = 10;

/// The first failure of a report: all that is known of it but why it matters.
pub fn in_full(check: &CheckReport, style: &Style, verbose: bool) -> String {
    let mut text = found(check, style, verbose);
    let observed = observed(check, style, verbose);
    if !observed.is_empty() {
        text += &format!("\n{observed}");
    }
    let printed = output(check, "  ", style, verbose);
    if !printed.is_empty() {
        text += &format!("\n{printed}");
    }
    text
}

/// A failure with its heading and its reason, nothing left out.
pub fn whole(check: &CheckReport, style: &Style) -> String {
    format!("{}\n{}{}", headline(check, style), in_full(check, style, true), why(check, style))
}

/// Another failure: what happened, and the facts that show it.
pub fn in_brief(check: &CheckReport, style: &Style) -> String {
    wrap(&message(check), "  ", style.width) + &facts(check, style, false)
}

/// A failure without what was observed and printed, for places that show these elsewhere.
pub fn details(check: &CheckReport, style: &Style) -> String {
    found(check, style, true) + &why(check, style)
}

/// Why the check matters.
pub fn why(check: &CheckReport, style: &Style) -> String {
    check.why.as_ref().map(|why| format!("\n{}", markdown::render_within(why, "  ", style))).unwrap_or_default()
}

/// What the check found.
fn found(check: &CheckReport, style: &Style, verbose: bool) -> String {
    let mut text = wrap(&message(check), "  ", style.width);
    let facts = facts(check, style, verbose);
    if !facts.is_empty() {
        text += &format!("\n{facts}");
    }
    if let Some(test) = &check.test {
        let most = LINES_OF_A_TEST[usize::from(verbose)];
        text += &format!("\n  the test:\n{}", indented(&fit::beginning(test, most, style, verbose), "    "));
    }
    if let Some(seed) = check.seed {
        text += &format!("\n  inputs    drawn from seed {seed}; `--seed {seed}` draws them again\n");
    }
    if let Some(before) = &check.rests_on {
        text += &format!("\n{}", wrap(&prerequisite(before), "  ", style.width));
    }
    text
}

fn message(check: &CheckReport) -> String {
    format!("{}{}", lead(check.outcome), visible(check.message.as_deref().unwrap_or("it did not pass")))
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

/// The call, the difference, the lines: each after its name, in one column.
fn facts(check: &CheckReport, style: &Style, verbose: bool) -> String {
    let mut text = String::new();
    if let Some(call) = &check.call {
        text += &fact("call", &visible(call), style, verbose);
    }
    match (&check.expected, &check.actual) {
        (Some(expected), Some(actual)) => text += &difference(expected, actual, style, verbose),
        (Some(expected), None) => text += &fact("expected", &visible(&fit::readable(expected)), style, verbose),
        (None, Some(actual)) => text += &fact("actual", &visible(&fit::readable(actual)), style, verbose),
        (None, None) => {}
    }
    text + &lines(check, style, verbose)
}

fn difference(expected: &str, actual: &str, style: &Style, verbose: bool) -> String {
    let (expected, actual) = (fit::readable(expected), fit::readable(actual));
    if verbose { diff::render(&expected, &actual, "  ", style) } else { diff::short(&expected, &actual, "  ", style) }
}

/// A value after its name.
fn fact(name: &str, value: &str, style: &Style, verbose: bool) -> String {
    let room = style.width.saturating_sub(NAMES + 2).max(20);
    let lines = if verbose { value.lines().map(str::to_owned).collect() } else { fit::folded(value, room) };
    let rows = lines.iter().enumerate();
    rows.map(|(n, line)| format!("  {:NAMES$}{line}", if n == 0 { name } else { "" }).trim_end().to_owned() + "\n")
        .collect()
}

/// The learner's line, or those of a traceback, outermost first.
fn lines(check: &CheckReport, style: &Style, verbose: bool) -> String {
    let cut = |line: String| if verbose { line } else { fit::cut(&line, style.width) };
    if check.frames.len() > 1 {
        let skipped = if verbose { 0 } else { check.frames.len().saturating_sub(MOST_FRAMES) };
        let more =
            if skipped > 0 { format!("  … {skipped} lines that called these (--verbose)\n") } else { String::new() };
        let shown = check.frames.iter().skip(skipped);
        let row = |frame: &crate::outcome::Frame| {
            let at = format!("line {}", frame.line);
            let place = format!("in {}", visible(&frame.function));
            let source = visible(&frame.source);
            let room = style.width.saturating_sub(NAMES + 2 + 2 + place.chars().count());
            let source = if verbose { source.into_owned() } else { fit::cut(&source, room) };
            format!("  {at:NAMES$}{source}  {}\n", style.faint(&place))
        };
        return more + &shown.map(row).collect::<String>();
    }
    match &check.location {
        Some(place) => {
            let at = format!("line {}", place.line);
            cut(format!("  {at:NAMES$}{}", visible(&place.source)).trim_end().to_owned()) + "\n"
        }
        None => String::new(),
    }
}

/// What was observed, all of it.
pub fn evidence(check: &CheckReport, indent: &str, style: &Style) -> String {
    check.evidence.iter().map(|item| in_lines(item, indent, style)).collect()
}

fn in_lines(item: &Evidence, indent: &str, style: &Style) -> String {
    let (label, value) = (visible(&item.label), visible(&item.text));
    let block = if value.contains('\n') {
        format!("{indent}{label}:\n{}", indented(&value, &format!("{indent}  ")))
    } else {
        indented(&format!("{label}: {value}"), indent)
    };
    block.lines().map(|line| style.faint(line) + "\n").collect()
}

/// What was observed of a failure: what its message and its values say already is left out, and long things are cut.
fn observed(check: &CheckReport, style: &Style, verbose: bool) -> String {
    if verbose {
        return evidence(check, "  ", style);
    }
    let new: Vec<&Evidence> = check.evidence.iter().filter(|item| !said(check, item)).collect();
    let text = fit::evidence(&new, "  ", style.width);
    text.lines().map(|line| style.faint(line) + "\n").collect()
}

/// Whether a failure tells the same elsewhere.
fn said(check: &CheckReport, item: &Evidence) -> bool {
    let same = |fact: &Option<String>| fact.as_deref().is_some_and(|fact| fact.trim() == item.text.trim());
    same(&check.message) || same(&check.expected) || same(&check.actual)
}

/// What the submission printed.
pub fn output(check: &CheckReport, indent: &str, style: &Style, verbose: bool) -> String {
    let mut text = String::new();
    let most = LINES_OF_OUTPUT[usize::from(verbose)];
    for (what, printed) in [("printed", &check.output.stdout), ("printed to stderr", &check.output.stderr)] {
        if !printed.trim().is_empty() {
            let bar = format!("{indent}{} ", style.faint("│"));
            text += &format!("{indent}{what}:\n{}", indented(&fit::beginning(printed, most, style, verbose), &bar));
        }
    }
    if check.output.cut {
        text += &format!("{indent}(more was printed; the rest is not kept)\n");
    }
    text
}
