//! A portfolio as files to show: Markdown, and a web page in one file.
//!
//! Owns: how it looks. Does not own: what belongs into it (`workspace::portfolio`), or writing it.

mod html;
mod markdown;

use crate::workspace::portfolio::{Entry, Portfolio};

pub use html::html;
pub use markdown::markdown;

/// What marks a file as written by `kata export`: in its first lines, as a comment.
pub const MARKER: &str = "Written by kata export";

/// The title of a portfolio.
fn title(portfolio: &Portfolio) -> String {
    match &portfolio.name {
        Some(name) => format!("{name}: {}", portfolio.workbook),
        None => portfolio.workbook.clone(),
    }
}

/// What stands above the mistakes of a kata, whose titles say what was believed.
const MISTAKES: &str = "Mistaken beliefs, met and overcome";

/// How many katas passed, in a sentence.
fn in_short(portfolio: &Portfolio) -> String {
    let mastered = portfolio.topics.iter().flat_map(|t| &t.entries).filter(|e| e.mastered).count();
    let katas = if portfolio.katas == 1 { "kata" } else { "katas" };
    let passed = format!("{} of {} {katas} passed", portfolio.passed(), portfolio.katas);
    match mastered {
        0 => format!("{passed}."),
        n if n == portfolio.passed() => format!("{passed}, all with every stretch check."),
        n => format!("{passed}, {n} of them with every stretch check."),
    }
}

/// What a reader who has never heard of katas needs to know.
const ABOUT: &str = "Each kata is a task told as a situation at work. Its checks run the solution and observe the \
                     concept itself: statements sent, interleavings survived, memory held. The solutions stand here \
                     as they were when they passed.";

/// How it went, in words.
fn effort(entry: &Entry) -> String {
    let what = if entry.mastered { "passed, stretch checks too" } else { "passed" };
    match entry.attempts {
        1 => format!("{what}, at the first attempt"),
        n => format!("{what}, after {n} attempts"),
    }
}

/// A topic's folder name as a heading.
fn heading(topic: &str) -> String {
    topic.replace('_', " ")
}
