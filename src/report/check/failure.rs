//! One failure: what happened, the call, the difference, the learner's line, what was observed, why it matters.

use std::collections::HashSet;

use super::fit;
use super::line::headline;
use crate::outcome::{CheckReport, Evidence, Frame, InCell, Location, Outcome, Prerequisite};
use crate::report::escape::visible;
use crate::report::python;
use crate::report::style::{Style, cut, indented, wrap, wrap_kept};
use crate::report::{diff, markdown};

/// How much of a submission's output, and of a test, is shown in short and in whole, in lines.
const LINES_OF_OUTPUT: [usize; 2] = [5, 12];
const LINES_OF_A_TRACEBACK: usize = 3;
const LINES_OF_A_TEST: [usize; 2] = [12, 30];
/// Lines of two values that are compared line by line: of the first failure, and of another.
const ROWS_IN_FULL: usize = 12;
const ROWS_IN_BRIEF: usize = 6;
/// Lines of what was observed, where no value shows the difference, and beside one.
const LINES_OBSERVED: usize = 4;
const LINES_BESIDE_A_VALUE: usize = 2;
/// How many of a traceback's lines are shown in short.
const MOST_FRAMES: usize = 4;
/// After so many frames stand those that are not told, if there are any.
const FRAMES_BEFORE_THE_GAP: usize = 4;
/// A value of so many characters may be another's by chance.
const SHORT_VALUE: usize = 4;
/// Columns of the names of facts.
const NAMES: usize = 10;

/// The first failure of a report: all that is known of it but why it matters.
pub fn in_full(check: &CheckReport, style: &Style, verbose: bool) -> String {
    let mut text = in_a_sentence(check, style) + &found(check, style, verbose);
    text += &observed(check, style, verbose);
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

/// Another failure: what happened, and the facts that show it. The line is named once if it is that of the first one.
pub fn in_brief(check: &CheckReport, first: &CheckReport, style: &Style) -> String {
    let same_line = check.frames.len() < 2 && first.frames.len() < 2 && check.location == first.location;
    let lines = if same_line { String::new() } else { lines(check, style, false) };
    in_a_sentence(check, style) + &values(check, style, false, ROWS_IN_BRIEF) + &lines
}

/// What happened, and no more.
pub fn in_a_sentence(check: &CheckReport, style: &Style) -> String {
    wrap_kept(&message(check), "  ", style.width)
}

/// A failure without what was observed and printed, for places that show these elsewhere; with what came with an
/// exception, which is a part of it.
pub fn details(check: &CheckReport, style: &Style) -> String {
    let company = check.evidence.iter().filter(|item| item.came_with_exception());
    let company: String = company.map(|item| in_lines(item, "  ", style)).collect();
    let found =
        values(check, style, true, ROWS_IN_FULL) + &lines(check, style, true) + &company + &setting(check, style, true);
    let message = in_a_sentence(check, style);
    let gap = if found.is_empty() || found.starts_with('\n') { "" } else { "\n" };
    format!("{message}{gap}{found}{}", why(check, style))
}

/// Why the check matters.
pub fn why(check: &CheckReport, style: &Style) -> String {
    check.why.as_ref().map(|why| format!("\n{}", markdown::render_within(why, "  ", style))).unwrap_or_default()
}

/// What the check found, after its message.
fn found(check: &CheckReport, style: &Style, verbose: bool) -> String {
    values(check, style, verbose, ROWS_IN_FULL) + &lines(check, style, verbose) + &setting(check, style, verbose)
}

/// The test that it is, and what else it rests on.
fn setting(check: &CheckReport, style: &Style, verbose: bool) -> String {
    let mut text = String::new();
    if let Some(test) = &check.test {
        let most = LINES_OF_A_TEST[usize::from(verbose)];
        let test = if verbose { test.clone() } else { python::without_its_docstring(test) };
        text += &format!("\n  the test:\n{}", indented(&fit::beginning(&test, most, style, verbose), "    "));
    }
    if let Some(seed) = check.seed {
        text += &format!("  inputs    drawn from seed {seed}; `--seed {seed}` draws them again\n");
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
        Outcome::Undecided => "This machine was too busy to say: ",
        _ => "",
    }
}

/// The call and the difference: each after its name, in one column.
fn values(check: &CheckReport, style: &Style, verbose: bool, rows: usize) -> String {
    let mut text = String::new();
    if let Some(call) = &check.call {
        text += &fact("call", &visible(call), style, verbose);
    }
    match (&check.expected, &check.actual) {
        (Some(expected), Some(actual)) => text += &difference(expected, actual, style, verbose, rows),
        (Some(expected), None) => text += &fact("expected", &visible(&fit::readable(expected)), style, verbose),
        // What an `assert` compares stands as `name is value`.
        (None, Some(actual)) => text += &fact("where", &visible(&fit::readable(actual)), style, verbose),
        (None, None) => {}
    }
    text
}

fn difference(expected: &str, actual: &str, style: &Style, verbose: bool, rows: usize) -> String {
    match verbose {
        true => diff::render(expected, actual, "  ", style),
        false => diff::short(expected, actual, rows, "  ", style),
    }
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
    if check.frames.len() > 1 || check.frames.iter().any(|frame| frame.times > 1) {
        return frames(check, style, verbose);
    }
    match &check.location {
        Some(place) => {
            let at = InCell::or_line(place.cell, place.line);
            let row = format!("  {}{}", padded(&at), visible(&place.source)).trim_end().to_owned();
            let caret = caret(place, padded(&at).chars().count() + 2, style, verbose);
            (if verbose { row } else { cut(&row, style.width) }) + "\n" + &caret
        }
        None => String::new(),
    }
}

/// In the column of names; what is longer keeps its distance.
fn padded(name: &str) -> String {
    format!("{name:NAMES$}") + if name.chars().count() >= NAMES { "  " } else { "" }
}

/// A mark under the character that is meant, as far as it is shown.
fn caret(place: &Location, before: usize, style: &Style, verbose: bool) -> String {
    let Some(column) = place.column.map(|column| column as usize).filter(|column| *column > 0) else {
        return String::new();
    };
    let shown: String = place.source.chars().take(column - 1).collect();
    let at = before + visible(&shown).chars().count();
    if verbose || at + 1 < style.width { format!("{}^\n", " ".repeat(at)) } else { String::new() }
}

fn frames(check: &CheckReport, style: &Style, verbose: bool) -> String {
    let calls = calls(check);
    let skipped = if verbose { 0 } else { calls.len().saturating_sub(MOST_FRAMES) };
    let mut text = String::new();
    if skipped > 0 {
        let before = match check.frames_left_out as usize {
            many @ 100.. => format!("over {many}"), // it is told in hundreds
            few => (skipped + few).to_string(),
        };
        text += &format!("  … {before} lines before these (--verbose)\n");
    }
    for (n, (frame, times)) in calls.iter().enumerate().skip(skipped) {
        if verbose && n == FRAMES_BEFORE_THE_GAP && check.frames_left_out > 0 {
            text += &format!("  … {} lines between these\n", check.frames_left_out);
        }
        let at = padded(&InCell::or_line(frame.cell, frame.line));
        let again = match times {
            1 => String::new(),
            100.. => format!(", over {times} times"),
            _ => format!(", {times} times"),
        };
        let place = format!("in {}{again}", visible(&frame.function));
        let room = style.width.saturating_sub(at.chars().count() + 2 + 2 + place.chars().count());
        let source = visible(&frame.source);
        let source = if verbose { source.into_owned() } else { cut(&source, room) };
        text += &format!("  {at}{source}  {}\n", style.faint(&place));
    }
    text
}

/// Each frame, and how often it is there in a row; what stands on either side of a gap does not.
fn calls(check: &CheckReport) -> Vec<(&Frame, u32)> {
    let mut calls: Vec<(&Frame, u32)> = Vec::new();
    for (n, frame) in check.frames.iter().enumerate() {
        let is_after_gap = n == FRAMES_BEFORE_THE_GAP && check.frames_left_out > 0;
        match calls.last_mut() {
            Some((last, times)) if *last == frame && !is_after_gap => *times += frame.times,
            _ => calls.push((frame, frame.times)),
        }
    }
    calls
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

/// What was observed of a failure, after its facts: what its message and its values say already is left out, and long things are cut.
fn observed(check: &CheckReport, style: &Style, verbose: bool) -> String {
    if verbose {
        return evidence(check, "  ", style);
    }
    let of_a_line = |item: &&Evidence| !item.text.contains('\n');
    // They come in the order in which they were made: where the last one is told, the others led up to it.
    let told = check.evidence.iter().rfind(of_a_line).is_some_and(|last| said(check, last));
    let shown = |item: &&Evidence| !(said(check, item) || told && of_a_line(item));
    let new: Vec<&Evidence> = check.evidence.iter().filter(shown).collect();
    let most = if check.actual.is_some() { LINES_BESIDE_A_VALUE } else { LINES_OBSERVED };
    // Of causes the nearest comes first, and tells most.
    let (causes, others): (Vec<&Evidence>, Vec<&Evidence>) = new.into_iter().partition(|item| item.is_cause());
    let text = fit::evidence(&others, most, "  ", style.width) + &fit::causes(&causes, "  ", style.width);
    text.lines().map(|line| style.faint(line) + "\n").collect()
}

/// Whether a failure tells the same elsewhere: each word of it is in the message, in the call or in the values.
fn said(check: &CheckReport, item: &Evidence) -> bool {
    let facts = [&check.message, &check.call, &check.expected, &check.actual];
    let told: HashSet<&str> = facts.into_iter().flatten().flat_map(|fact| words(fact)).collect();
    let known = |text: &str| words(text).all(|word| told.contains(word));
    let value = |fact: &Option<String>| fact.as_deref().is_some_and(|fact| fact.trim() == item.text.trim());
    let whole = item.text.chars().count() > SHORT_VALUE && (value(&check.expected) || value(&check.actual));
    whole || known(&item.text) && (known(&item.label) || words(&item.text).nth(2).is_some())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What the submission printed.
pub fn output(check: &CheckReport, indent: &str, style: &Style, verbose: bool) -> String {
    let mut text = String::new();
    let most = LINES_OF_OUTPUT[usize::from(verbose)];
    for (what, printed) in [("printed", &check.output.stdout), ("printed to stderr", &check.output.stderr)] {
        if !printed.trim().is_empty() {
            let bar = format!("{indent}{} ", style.faint("│"));
            let shown = match verbose || !printed.contains("Traceback (most recent call last)") {
                true => fit::beginning(printed, most, style, verbose),
                false => fit::end(printed, LINES_OF_A_TRACEBACK, style),
            };
            text += &format!("{indent}{what}:\n{}", indented(&shown, &bar));
        }
    }
    if check.output.cut {
        text += &format!("{indent}(more was printed; the rest is not kept)\n");
    }
    text
}
