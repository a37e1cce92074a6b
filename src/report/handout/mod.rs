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

/// The first page of a workshop's handout.
#[derive(Debug, Clone, Default)]
pub struct Cover {
    /// What the workshop is called; empty if it has no title.
    pub title: String,
    /// Kata by kata, as the sheets are.
    pub katas: Vec<Worth>,
    /// How to check what one wrote, and where to hand in: Markdown; empty if nobody says.
    pub check: String,
    pub hand_in: String,
}

/// What a kata of a workshop is worth, and when it is due.
#[derive(Debug, Clone, Default)]
pub struct Worth {
    pub points: f64,
    /// In words; empty if it has no deadline.
    pub due: String,
}

impl Cover {
    /// The deadline of all katas, where they have one and the same.
    fn due(&self) -> Option<&str> {
        let first = self.katas.first().map(|worth| worth.due.as_str()).filter(|due| !due.is_empty())?;
        self.katas.iter().all(|worth| worth.due == first).then_some(first)
    }

    fn points(&self) -> f64 {
        self.katas.iter().map(|worth| worth.points).sum()
    }
}

/// What the instructor's copy says on every page.
const INSTRUCTOR: &str = "Instructor's copy: it has the solutions";

/// The title of a handout: the workshop's, the workbook's, or that of the only kata.
fn title(workbook: &str, sheets: &[Sheet], cover: Option<&Cover>) -> String {
    match (cover.filter(|cover| !cover.title.is_empty()), sheets) {
        (Some(cover), _) => cover.title.clone(),
        (None, [only]) => only.kata.facts.title.clone(),
        (None, _) => workbook.to_owned(),
    }
}

fn for_instructors(sheets: &[Sheet]) -> bool {
    sheets.iter().any(|sheet| sheet.checks.is_some())
}

/// Points as people write them.
fn points(points: f64) -> String {
    let number = (points * 100.0).round() / 100.0;
    format!("{number} {}", if number == 1.0 { "point" } else { "points" })
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
