//! A recognised mistake in words: a belief, and what is wrong with it.

use crate::outcome::RecognisedMistake;
use crate::report::escape::visible;
use crate::report::markdown;
use crate::report::style::{Style, wrap};

/// The belief as one, and why it does not hold.
pub fn told(found: &RecognisedMistake, style: &Style, verbose: bool) -> String {
    let whole = format!("{} {}", belief(found), found.explanation);
    let mut text = markdown::render_within(&visible(&whole), "  ", style);
    if verbose && !found.also.is_empty() {
        text += &wrap(&format!("(Others fail in the same way: {}.)", found.also.join(", ")), "  ", style.width);
    }
    text
}

/// The belief, and how sure it is that it was held.
pub fn belief(found: &RecognisedMistake) -> String {
    let lead = if found.likely { "This looks like a common belief" } else { "The idea behind it" };
    format!("{lead}: “{}”", found.title)
}
