//! The form of a kata's texts: what a learner can rely on finding in every prompt, on every page.
//!
//! Owns: which rules there are, whom they are asked of, and the code of texts that has to run.
//! Does not own: what a text's parts are (`catalog::page`), running a kata's checks (`proofs`).
//!
//! The rules of a prompt and of a page are in files of their own, next to this one.

mod code;
mod page;
mod prompt;
mod quotes;
#[cfg(test)]
mod tests;
mod wrong;

use self::wrong::{Wrong, line_of};
use super::finding::Finding;
use crate::catalog::Kata;

pub(super) use code::{Ask, of_code};
pub(super) use quotes::{of_mistakes, of_page};

/// How many interview questions a kata answers, in its own words.
const QUESTIONS: std::ops::RangeInclusive<usize> = 1..=4;

/// What reading the texts shows. Imported katas have the form of their source.
pub(super) fn of_texts(kata: &Kata) -> Vec<Finding> {
    if kata.facts.origin.is_some() {
        return Vec::new();
    }
    let mut wrong = facts(kata);
    wrong.extend(prompt::wrong_with(kata));
    wrong.extend(page::wrong_with(kata));
    wrong.extend(private_names(kata));
    wrong.into_iter().map(|one| one.of(kata)).collect()
}

fn facts(kata: &Kata) -> Vec<Wrong> {
    let wrong = |reason: String, next| Wrong::new("kata.toml", None, reason, next);
    let mut found = Vec::new();
    let questions = &kata.facts.questions;
    if !QUESTIONS.contains(&questions.len()) {
        found.push(wrong(
            format!("`questions` has {} entries; a kata answers one to four interview questions", questions.len()),
            "write them as an interviewer would ask, in your own words",
        ));
    }
    for question in questions.iter().filter(|question| !question.trim_end().ends_with('?')) {
        found.push(wrong(format!("this question does not end in `?`: {question}"), "ask it as an interviewer would"));
    }
    if kata.facts.minutes.is_none() {
        found.push(wrong(
            "`minutes` is missing".into(),
            "say how long it takes who has met the concept but not this kata, with reading and a wrong turn",
        ));
    }
    found
}

/// Names that begin with `_` and that many objects of the standard library have in public.
const LIBRARY: [&str; 6] = ["_exit", "_getframe", "_replace", "_asdict", "_fields", "_make"];

/// What a mistake explains speaks to a learner who has seen prompt and starter, and no other file.
fn private_names(kata: &Kata) -> Vec<Wrong> {
    let mut found = Vec::new();
    for mistake in &kata.mistakes {
        let known = |name: &str| mentions(&kata.prompt, name) || mentions(&kata.starter, name);
        let mut told: Vec<String> = Vec::new();
        for name in spans(&mistake.title).chain(spans(&mistake.explanation)).flat_map(private) {
            if !known(&name) && !LIBRARY.contains(&name.as_str()) && !told.contains(&name) {
                found.push(Wrong::new(
                    format!("mistakes/{}.py", mistake.name),
                    line_of(mistake.text(), &name),
                    format!("`{name}` is a name of this file: the learner has never seen it"),
                    "say what it is in the words of the task",
                ));
                told.push(name);
            }
        }
    }
    found
}

/// What stands between single backticks.
fn spans(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Whole names in a piece of code.
fn names(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|name| !name.is_empty())
}

fn private(code: &str) -> Vec<String> {
    let is_private = |name: &&str| name.starts_with('_') && !name.starts_with("__") && name.len() > 1;
    names(code).filter(is_private).map(str::to_owned).collect()
}

fn mentions(text: &str, name: &str) -> bool {
    names(text).any(|other| other == name)
}
