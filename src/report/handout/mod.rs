//! Katas on paper: what a learner needs to begin, and for the instructor all that there is.
//!
//! Owns: what a handout has, and its two forms. Does not own: asking a kata which checks it has, or writing the file.

mod html;
mod markdown;

use crate::catalog::Kata;

pub use html::html;
pub use markdown::markdown;

/// What marks a file as written by `kata handout`: in its first lines, as a comment.
pub const MARKER: &str = "Written by kata handout";

/// A kata, and what the instructor's copy has beyond it.
pub struct Sheet {
    /// In an instructor's copy, its texts tell what was observed.
    pub kata: Kata,
    /// In the kata's order; None in a learner's copy.
    pub checks: Option<Vec<Stated>>,
}

/// What a check states.
pub struct Stated {
    pub title: String,
    /// Why it matters (Markdown); empty if nobody says.
    pub why: String,
    pub stretch: bool,
}

/// The title of a handout: the workbook's, or that of the only kata.
fn title(workbook: &str, sheets: &[Sheet]) -> String {
    match sheets {
        [only] => only.kata.facts.title.clone(),
        _ => workbook.to_owned(),
    }
}

/// How hard it is, how long it takes, what the file is called.
fn facts(kata: &Kata) -> (String, String) {
    let facts = &kata.facts;
    let before = match facts.needs.as_slice() {
        [] => String::new(),
        needs => format!(", after {}", needs.join(", ")),
    };
    (format!("{}, about {} minutes{before}", facts.difficulty, facts.expected_minutes()), format!("{}.py", kata.id()))
}

/// A text without its title, which the handout's own heading stands for.
fn untitled(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix("# ").and_then(|rest| rest.split_once('\n')).map_or(text, |(_, rest)| rest.trim())
}
