//! A program to be read before it is run, and what became of a prediction: for people, and as JSON.

use serde::Serialize;

use super::diff;
use super::escape::visible;
use super::markdown;
use super::style::{Style, wrap};
use crate::catalog::{Kata, Prediction};
use crate::predict::Told;

/// Version of the JSON that `kata predict --format json` prints; raised when a reader would have to change.
const FORMAT_VERSION: u32 = 1;

/// The program with its lines numbered, and the question.
///
/// place: which one it is of its kata's, from 1 on.
pub fn program(kata: &Kata, prediction: &Prediction, place: usize, style: &Style) -> String {
    let which = format!("{}, program {place} of {}", prediction.name, kata.predictions.len());
    let mut text = format!("{}  {}\n{}\n\n", style.strong(kata.id()), kata.facts.title, style.faint(&visible(&which)));
    for (number, line) in (1..).zip(prediction.program.lines()) {
        let numbered = format!("{}  {}", style.faint(&format!("{number:>2}")), visible(line));
        text += &format!("{}\n", numbered.trim_end());
    }
    text + &format!("\n{}", wrap(&style.strong(&visible(&prediction.question)), "", style.width))
}

/// Whether a prediction held, how the output differs from it, and why the program prints what it prints.
pub fn told(told: &Told<'_>, style: &Style) -> String {
    let mut text = if told.held() {
        format!("{} That is what it prints.\n", style.good("✓"))
    } else {
        let compared = diff::between(["printed", "predicted"], &told.printed, &told.said, "  ", style);
        format!("{} It prints something else.\n\n{compared}", style.bad("✗"))
    };
    if let Some(belief) = told.belief() {
        text += &part("What your prediction believes", belief, style);
    }
    text + &part(if told.held() { "Why" } else { "What happens" }, &told.prediction.explanation, style)
}

fn part(heading: &str, explanation: &str, style: &Style) -> String {
    format!("\n{}\n\n{}", style.rule(heading), markdown::render_within(explanation, "  ", style))
}

/// What comes after the program at `place` of its kata's.
pub fn next_step(kata: &Kata, place: usize, told: &Told<'_>, style: &Style) -> String {
    let id = kata.id();
    let concept = if told.held() { String::new() } else { format!("`kata explain {id}` for the concept, ") };
    let further = match kata.predictions.get(place) {
        Some(next) => format!("`kata predict {id} --program {}` for the next program", next.name),
        None => format!("`kata check {id}` for the task itself"),
    };
    format!("\n{}", wrap(&format!("Next: {concept}{further}."), "", style.width))
}

/// A program, and what became of a prediction if one was made, as JSON has it.
#[derive(Debug, Serialize)]
pub struct Record<'a> {
    format_version: u32,
    kata: &'a str,
    program: &'a str,
    question: &'a str,
    source: &'a str,
    #[serde(flatten)]
    answered: Option<Answered<'a>>,
}

#[derive(Debug, Serialize)]
struct Answered<'a> {
    predicted: &'a str,
    printed: &'a str,
    held: bool,
    /// Why the prediction is not so, if it is one that was to be expected (Markdown).
    belief: Option<&'a str>,
    /// Why the program prints what it prints (Markdown).
    explanation: &'a str,
}

/// What JSON says; without a prediction, nothing that would give the answer away.
pub fn record<'a>(kata: &'a Kata, prediction: &'a Prediction, told: Option<&'a Told<'a>>) -> Record<'a> {
    let answered = told.map(|told| Answered {
        predicted: &told.said,
        printed: &told.printed,
        held: told.held(),
        belief: told.belief(),
        explanation: &prediction.explanation,
    });
    Record {
        format_version: FORMAT_VERSION,
        kata: kata.id(),
        program: &prediction.name,
        question: &prediction.question,
        source: &prediction.program,
        answered,
    }
}
