//! Two solutions beside each other: what both do, and the code that differs.

mod code;

use super::escape::visible;
use super::style::{Style, wrap};
use crate::comparison::{Comparison, Difference, Observed};
use code::code;

/// A comparison in full; the next step is the command's to name.
pub fn render(comparison: &Comparison, style: &Style) -> String {
    let mut text = format!("{}\n\n", style.rule("What both do when they run"));
    if comparison.observed.is_empty() {
        text += "  All that was observed is the same.\n";
    }
    for (index, check) in comparison.observed.iter().enumerate() {
        text += if index == 0 { "" } else { "\n" };
        text += &observed(check, style);
    }
    text += &format!("\n{}\n\n", style.rule("The code"));
    text += &code(&comparison.parts, style);
    text + &uses(comparison, style)
}

fn observed(check: &Observed, style: &Style) -> String {
    let mut text = wrap(&visible(&check.title), "  ", style.width);
    if check.mine != check.reference {
        let sentence = match (check.mine.passed(), check.reference.passed()) {
            (true, false) => "yours passes, and the reference does not",
            (false, true) => "the reference passes, and yours does not",
            _ => "both fail, in different ways",
        };
        let message = check.message.as_deref().map(|message| format!(": {}", visible(message))).unwrap_or_default();
        text += &wrap(&format!("{sentence}{message}"), "      ", style.width);
    }
    for difference in &check.differing {
        text += &both_texts(difference, style);
    }
    text
}

fn both_texts(difference: &Difference, style: &Style) -> String {
    let mut text = format!("      {}\n", style.faint(&format!("{}:", visible(&difference.label))));
    for (whose, value) in [("yours", &difference.mine), ("reference", &difference.reference)] {
        let value = visible(value.as_deref().unwrap_or("(not observed)")).into_owned();
        let separator = if value.contains('\n') { "\n          " } else { " " };
        text += &format!("        {whose:<9}{separator}{}\n", value.trim_end().replace('\n', "\n          "));
    }
    text
}

fn uses(comparison: &Comparison, style: &Style) -> String {
    let mut text = String::new();
    for (sentence, names) in [
        ("Only the reference uses", comparison.reference.beyond(&comparison.mine)),
        ("Only yours uses", comparison.mine.beyond(&comparison.reference)),
    ] {
        if !names.is_empty() {
            text += &wrap(&visible(&format!("{sentence}: {}.", names.join(", "))), "  ", style.width);
        }
    }
    if text.is_empty() { text } else { format!("\n{text}") }
}
