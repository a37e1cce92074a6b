//! The words that the formats share: plain text, wrapped by whoever shows it.
//!
//! Owns: what a failure says outside a terminal, cutting to a limit, the source of a check.
//! Does not own: how a failure is told (`report::check`, which this asks for a style without colour and width).

use std::borrow::Cow;

use super::Written;
use crate::outcome::{CheckReport, Evidence, Outcome, RecognisedMistake, Report};
use crate::report::check;
use crate::report::escape::visible;
use crate::report::python;
use crate::report::style::Style;

/// What readers store in a field of this size: longer messages are cut.
const LONGEST_MESSAGE: Limit = Limit::Bytes(65_535);

/// What stands where a text was cut.
pub const CUT: &str = "\n(cut: `--format json` has more)";

/// Pages wrap by themselves.
const UNWRAPPED: Style = Style { colour: false, width: usize::MAX };

/// How long a text may be.
#[derive(Clone, Copy)]
pub enum Limit {
    Bytes(usize),
    Chars(usize),
}

/// `text`, or as much of it as fits together with `note`.
pub fn cut<'t>(text: &'t str, limit: Limit, note: &str) -> Cow<'t, str> {
    let end = match limit {
        Limit::Bytes(most) if text.len() <= most => return Cow::Borrowed(text),
        Limit::Bytes(most) => {
            let kept = most.saturating_sub(note.len());
            (0..=kept).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
        }
        Limit::Chars(most) if text.chars().nth(most).is_none() => return Cow::Borrowed(text),
        Limit::Chars(most) => {
            let kept = most.saturating_sub(note.chars().count());
            text.char_indices().nth(kept).map_or(text.len(), |(at, _)| at)
        }
    };
    Cow::Owned(format!("{}{note}", &text[..end]))
}

/// A message as long as readers take it.
pub fn fitting(message: &str) -> Cow<'_, str> {
    cut(message, LONGEST_MESSAGE, CUT)
}

/// A file of at most `largest` bytes: `write` is given how many bytes each text may have, and fewer until it fits or
/// cutting is of no more use.
pub fn within(largest: usize, write: impl Fn(usize) -> Written) -> Written {
    let mut longest = 65_535;
    loop {
        let file = write(longest)?;
        if file.len() <= largest || longest < 128 {
            return Ok(file);
        }
        longest /= 2;
    }
}

/// What a check states; its function's name if it states nothing, since no format has a test without a name.
pub fn name_of(check: &CheckReport) -> String {
    let title = visible(check.title.trim_end_matches('.'));
    let title = if title.trim().is_empty() { visible(&check.name) } else { title };
    if check.stretch { format!("{title} (stretch)") } else { title.into_owned() }
}

/// Why a check did not pass: the sentence, the call, the values, the learner's lines, why it matters. Empty if it did.
pub fn message(check: &CheckReport) -> String {
    match check.outcome {
        Outcome::Passed => String::new(),
        Outcome::Skipped => format!("not run: {}", visible(check.message.as_deref().unwrap_or_default())),
        Outcome::Unproven => format!("unproven: {}", visible(check.message.as_deref().unwrap_or_default())),
        // A workbook's own words are not trusted either: `visible` once more over all of it.
        _ => match visible(&flush_left(&check::details(check, &UNWRAPPED))) {
            nothing if nothing.is_empty() => "it did not pass".to_owned(),
            text => text.into_owned() + &subtests(check),
        },
    }
}

/// What the test's other failed subtests found: the message tells of the first one only.
fn subtests(check: &CheckReport) -> String {
    if !check.evidence.iter().any(|item| item.label == "subtests passed") {
        return String::new();
    }
    let failed = check.evidence.iter().filter_map(|item| Some((item.label.strip_prefix("failed ")?, &item.text)));
    let lines: Vec<String> = failed.map(|(name, found)| format!("\n  {name}: {found}")).collect();
    if lines.len() < 2 {
        String::new()
    } else {
        visible(&format!("\n\nfailed subtests:{}", lines.concat())).into_owned()
    }
}

/// The first line of a message: for fields that hold one line.
pub fn headline(message: &str) -> &str {
    message.lines().next().unwrap_or_default()
}

/// What was observed, a line or a block for each thing, but for what the message has told.
pub fn evidence(check: &CheckReport) -> String {
    let told = |item: &Evidence| !check.outcome.passed() && item.came_with_exception();
    let untold = check.evidence.iter().filter(|item| !told(item)).cloned().collect();
    check::evidence(&CheckReport { evidence: untold, ..check.clone() }, "", &UNWRAPPED)
}

/// What the submission printed, as far as a field holds it, and whether there was more.
pub fn printed(check: &CheckReport) -> String {
    let (out, err) = (&fitting(&check.output.stdout), &fitting(&check.output.stderr));
    let between = if out.is_empty() || err.is_empty() || out.ends_with('\n') { "" } else { "\n" };
    let more = if check.output.cut { "\n(more was printed; the rest is not kept)" } else { "" };
    format!("{}{between}{}{more}", visible(out), visible(err))
}

/// The verdict in a line.
pub fn verdict(report: &Report) -> String {
    check::verdict(report, &UNWRAPPED)
}

/// The known mistakes that were recognised, each with its explanation; empty if there are none.
pub fn mistake(report: &Report) -> String {
    let told = |mistake: &RecognisedMistake| {
        format!("{}\n\n{}", visible(&check::belief(mistake)), visible(mistake.explanation.trim()))
    };
    report.mistakes.iter().map(told).collect::<Vec<_>>().join("\n\n")
}

/// The verdict, and the mistake if one was recognised.
pub fn summary(report: &Report) -> String {
    format!("{}\n\n{}", verdict(report), mistake(report)).trim_end().to_owned()
}

/// Why nothing could be checked, and what a broken check said.
pub fn not_checked(report: &Report) -> String {
    let problem = visible(report.problem.as_deref().unwrap_or("nothing could be checked"));
    let broken = report.checks.iter().find(|c| matches!(c.outcome, Outcome::CheckBroken | Outcome::Undecided));
    let details = broken.map(|c| format!("\n\n{}: {}", visible(&c.title), message(c))).unwrap_or_default();
    format!("not checked: {problem}{details}")
}

/// The body of a check's function in `checks.py`, without its docstring; the call to reproduce where it is not known.
pub fn test_code(source: Option<&str>, check: &CheckReport) -> Option<String> {
    let code = source.and_then(|text| python::body(text, &check.name)).or_else(|| check.call.clone())?;
    Some(visible(&code).into_owned())
}

/// A block without the indentation of the report on a terminal.
fn flush_left(block: &str) -> String {
    let lines: Vec<&str> = block.trim().lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_at_its_limit_is_whole_and_beyond_it_is_cut_between_characters() {
        assert_eq!(cut("ééé", Limit::Bytes(6), "…"), "ééé");
        assert_eq!(cut("éééé", Limit::Bytes(6), "…"), "é…");
        assert_eq!(cut("éééé", Limit::Chars(4), "…"), "éééé");
        assert_eq!(cut("ééééé", Limit::Chars(4), "…"), "ééé…");
    }
}
