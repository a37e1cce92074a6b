//! The line of a submission that tells: the one that does what a failure or a belief is about.
//!
//! Owns: choosing it among what a report has, and showing it with the lines around it. A check that has no better place
//! names the function or the class that it is about; that is no line that does anything, so it is never marked as one.
//! Does not own: how a mistake's line is found in the code (`grading`), which is done while the code is at hand.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::escape::visible;
use super::picture;
use super::style::cut;
use super::words::shortened;
use crate::outcome::{CheckReport, RecognisedMistake, Report};

/// Lines before and behind the one that is shown.
const AROUND: usize = 3;
/// Characters of a line there.
const LONGEST_LINE: usize = 160;
/// Lines of a whole listing, and characters of each.
const MOST_LINES: usize = 400;
const LONGEST: usize = 400;

/// The line that tells of a mistake, or of failures without one: first where a check saw it happen, then where a schedule
/// interrupts, then where the code is that of the mistake.
pub fn line(checks: &[&CheckReport], mistake: Option<&RecognisedMistake>) -> Option<u32> {
    let seen = checks.iter().filter_map(|check| check.location.as_ref()).find(|place| !defines(&place.source));
    seen.map(|place| place.line)
        .or_else(|| checks.iter().find_map(|check| picture::interrupted_at(check)))
        .or_else(|| mistake.and_then(|found| found.line.as_ref()).map(|place| place.line))
}

/// All lines that tell, of all failures of a report.
pub fn lines(report: &Report) -> BTreeSet<u32> {
    let failing = || report.checks.iter().filter(|check| check.outcome.failed());
    let mut lines: BTreeSet<u32> = failing().filter_map(|check| line(&[check], None)).collect();
    lines.extend(report.mistakes.iter().filter_map(|found| line(&explained(report, found), Some(found))));
    lines
}

/// The failing checks that a mistake explains; a mistake that names none explains them all.
pub fn explained<'r>(report: &'r Report, mistake: &RecognisedMistake) -> Vec<&'r CheckReport> {
    let named = |check: &&CheckReport| mistake.checks.is_empty() || mistake.checks.contains(&check.name);
    report.checks.iter().filter(|check| check.outcome.failed()).filter(named).collect()
}

/// The line in its surroundings.
pub fn excerpt(source: &str, line: u32) -> Markup {
    let line = line as usize;
    let first = line.saturating_sub(AROUND).max(1);
    let shown: Vec<(usize, &str)> = source
        .lines()
        .enumerate()
        .map(|(at, text)| (at + 1, text))
        .skip(first - 1)
        .take(line + AROUND + 1 - first)
        .collect();
    html! {
        pre.listing tabindex="0" role="region" aria-label="The line, and those around it" {
            @for (at, text) in shown {
                @let row = format!("{}{at:>4}  {}", if at == line { "▶" } else { " " }, visible(&cut(text, LONGEST_LINE)));
                @if at == line { mark { (row) } } @else { (row) }
                "\n"
            }
        }
    }
}

/// The code with numbered lines, those marked that tell.
pub fn listing(source: &str, report: Option<&Report>) -> Markup {
    let marked = report.map(lines).unwrap_or_default();
    let all: Vec<&str> = source.lines().collect();
    html! {
        pre.listing tabindex="0" role="region" aria-label="The code" {
            @for (n, text) in (1..).zip(all.iter().take(MOST_LINES)) {
                @let row = format!("{}{n:>4}  {}", if marked.contains(&n) { "▶" } else { " " }, visible(&shortened(text, LONGEST)));
                @if marked.contains(&n) { mark { (row) } } @else { (row) }
                "\n"
            }
            @if all.len() > MOST_LINES { (format!("… ({} more lines)\n", all.len() - MOST_LINES)) }
        }
    }
}

/// Whether a line only begins something.
fn defines(source: &str) -> bool {
    ["def ", "async def ", "class ", "@"].iter().any(|word| source.trim_start().starts_with(word))
}
