//! The words that the formats share: plain text, wrapped by whoever shows it.
//!
//! Owns: what a failure says outside a terminal, cutting to a limit, the source of a check.
//! Does not own: how a failure is told (`report::check`, which this asks for a style without colour and width).

use std::borrow::Cow;

use super::{Graded, Written};
use crate::outcome::{CheckReport, Evidence, Outcome, RecognisedMistake, Report};
use crate::report::check;
use crate::report::escape::visible;
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
            text => text.into_owned(),
        },
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

/// The summaries of all reports; with several, each after the name of its kata.
pub fn summaries(graded: &[Graded<'_>]) -> String {
    let named = |one: &Graded<'_>| match graded.len() {
        1 => summary(one.report),
        _ => format!("{}: {}", one.report.kata, summary(one.report)),
    };
    graded.iter().map(named).collect::<Vec<_>>().join("\n\n")
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
    let code = source.and_then(|text| body(text, &check.name)).or_else(|| check.call.clone())?;
    Some(visible(&code).into_owned())
}

/// What is indented beneath `def name(`. It is read, not parsed: text that a string continues at the margin ends it.
fn body(source: &str, name: &str) -> Option<String> {
    let heads = [format!("def {name}("), format!("async def {name}(")];
    let mut lines = source.lines().skip_while(|line| !heads.iter().any(|head| line.starts_with(head.as_str())));
    lines.by_ref().find(|line| line.trim_end().ends_with(':'))?;
    let inside: Vec<&str> = lines.take_while(|l| l.trim().is_empty() || l.starts_with([' ', '\t'])).collect();
    let inside = without_docstring(&inside);
    let margin = inside.iter().filter(|l| !l.trim().is_empty()).map(|l| l.len() - l.trim_start().len()).min()?;
    let text: Vec<&str> = inside.iter().map(|l| l.get(margin..).unwrap_or_default()).collect();
    Some(text.join("\n").trim().to_owned())
}

/// The lines of a function's body after its docstring.
pub(in crate::report) fn without_docstring<'t, 's>(lines: &'t [&'s str]) -> &'t [&'s str] {
    let Some(opened) = lines.first().and_then(|l| l.trim().strip_prefix("\"\"\"")) else { return lines };
    let closed = |line: &&str| line.trim_end().ends_with("\"\"\"");
    let end = if closed(&opened) { Some(0) } else { lines.iter().skip(1).position(closed).map(|at| at + 1) };
    end.map_or(lines, |end| &lines[end + 1..])
}

/// A block without the indentation of the report on a terminal.
fn flush_left(block: &str) -> String {
    let lines: Vec<&str> = block.trim().lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHECKS: &str = "@check\ndef one(solution):\n    \"\"\"A title.\n\n    Why.\n    \"\"\"\n    x = 1\n\n    \
                          if x:\n        expect(x)\n\n\n@check\ndef two(solution):\n    \"\"\"Short.\"\"\"\n    assert 2\n";

    #[test]
    fn the_code_of_a_test_is_its_functions_body() {
        assert_eq!(body(CHECKS, "one").as_deref(), Some("x = 1\n\nif x:\n    expect(x)"));
        assert_eq!(body(CHECKS, "two").as_deref(), Some("assert 2"));
        assert_eq!(body(CHECKS, "three"), None);
    }

    #[test]
    fn a_text_at_its_limit_is_whole_and_beyond_it_is_cut_between_characters() {
        assert_eq!(cut("ééé", Limit::Bytes(6), "…"), "ééé");
        assert_eq!(cut("éééé", Limit::Bytes(6), "…"), "é…");
        assert_eq!(cut("éééé", Limit::Chars(4), "…"), "éééé");
        assert_eq!(cut("ééééé", Limit::Chars(4), "…"), "ééé…");
    }
}
