//! A recognised mistake in words: a belief, and what is wrong with it.

use super::{Style, markdown, visible, wrap};
use crate::outcome::RecognisedMistake;

/// The belief as one, and why it does not hold.
pub fn told(found: &RecognisedMistake, style: &Style, verbose: bool) -> String {
    let lead = if found.likely { "This looks like the idea behind it" } else { "The idea behind it" };
    let belief = style.strong(&format!("“{}”", visible(&found.title)));
    let mut text = wrap(&format!("{lead}: {belief}"), "  ", style.width);
    text += &format!("\n{}", markdown::render_within(&found.explanation, "  ", style));
    if verbose && !found.also.is_empty() {
        text += &wrap(&format!("(Others fail in the same way: {}.)", found.also.join(", ")), "  ", style.width);
    }
    text
}

/// How sure a report is of a mistake.
pub fn heading(found: &RecognisedMistake) -> &'static str {
    if found.likely { "This looks like a known mistake" } else { "This is a known mistake" }
}
