//! A check in a line: its mark and its sentence.

use crate::outcome::{CheckReport, NOT_SPLIT, Outcome};
use crate::report::escape::visible;
use crate::report::style::{Style, cut, wrap};

/// A check's sentence, and how it ended.
pub fn headline(check: &CheckReport, style: &Style) -> String {
    let mark = mark(check, style);
    if !fails(check) {
        return marked(&sentence(check), &mark, style) + &why_unproven(check, style);
    }
    // What failed is what the eye looks for.
    let lines = wrap(&sentence(check), "  ", style.width);
    let strong = |line: &str| format!("  {}\n", style.strong(line.trim_start()));
    lines.lines().map(strong).collect::<String>().replacen("  ", &format!("{mark} "), 1)
}

/// A line for a check that went well: its sentence, as far as it fits; below it why a pass is not proven, where that is the
/// check's own.
pub fn in_a_line(check: &CheckReport, style: &Style) -> String {
    let line = format!("{} {}\n", mark(check, style), cut(&sentence(check), style.width.saturating_sub(2)));
    line + &why_unproven(check, style)
}

/// Why a pass of its own is not proven, below its sentence.
fn why_unproven(check: &CheckReport, style: &Style) -> String {
    let own = check.message.as_deref().filter(|why| check.outcome == Outcome::Unproven && *why != NOT_SPLIT);
    own.map(|why| wrap(&visible(why), "  ", style.width)).unwrap_or_default()
}

pub fn sentence(check: &CheckReport) -> String {
    let stretch = if check.stretch { " (stretch)" } else { "" };
    let unproven = if check.outcome == Outcome::Unproven { " (unproven)" } else { "" };
    format!("{}{stretch}{unproven}", visible(&check.title))
}

pub fn mark(check: &CheckReport, style: &Style) -> String {
    match check.outcome {
        Outcome::Passed => style.good("✓"),
        Outcome::Skipped => style.warn("–"),
        Outcome::Unproven => style.warn("?"),
        Outcome::CheckBroken | Outcome::Undecided => style.warn("!"),
        _ => style.bad("✗"),
    }
}

/// A sentence after its mark, the lines below it set in.
pub fn marked(sentence: &str, mark: &str, style: &Style) -> String {
    wrap(sentence, "  ", style.width).replacen("  ", &format!("{mark} "), 1)
}

/// Whether there is something to tell of a check that went wrong.
pub fn fails(check: &CheckReport) -> bool {
    !matches!(check.outcome, Outcome::Passed | Outcome::Skipped | Outcome::Unproven)
}
