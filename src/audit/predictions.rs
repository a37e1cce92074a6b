//! What a kata's predictions have to show: each program prints one truth, and each wrong answer is wrong.
//!
//! Does not own: running a program (`predict`).

use super::bench::Bench;
use super::finding::Case;
use crate::assessment::in_parallel_on;
use crate::catalog::{Kata, Prediction, as_seen, same_output};

/// The columns of a program's line: with its number it fits a terminal of 80.
const WIDEST: usize = 76;

/// How many lines a program may print: they are said by heart.
const MOST_LINES: usize = 12;

/// How many predictions there are, in words.
pub(super) fn counted(kata: &Kata) -> String {
    match kata.predictions.len() {
        1 => "1 prediction".into(),
        n => format!("{n} predictions"),
    }
}

/// seeds: under how many seeds of hashing each is run.
pub(super) fn prove(case: &mut Case<'_>, bench: &Bench, seeds: usize) {
    let predictions = &bench.kata.predictions;
    let seen = in_parallel_on(bench.at_once(), predictions, |prediction| observed(bench, prediction, seeds));
    for (prediction, seen) in predictions.iter().zip(seen) {
        let file = format!("predict/{}.py", prediction.name);
        for (reason, next) in written(prediction).into_iter().chain(seen) {
            case.find(&file, reason, next);
        }
    }
}

type Wrong = (String, &'static str);

/// What reading the file shows.
fn written(prediction: &Prediction) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let wide = |line: &&str| line.chars().count() > WIDEST;
    if let Some(line) = prediction.program.lines().find(wide) {
        let columns = line.chars().count();
        wrong.push((
            format!("a line of the program has {columns} columns: {line}"),
            "break it: with its number, a line fits a terminal of 80 columns up to 76",
        ));
    }
    if prediction.explanation.is_empty() {
        wrong.push(("the truth is not explained".into(), "say after the question why it prints what it prints"));
    }
    let beliefs = &prediction.believed;
    if beliefs.iter().any(|belief| belief.explanation.is_empty()) {
        wrong.push(("a wrong answer is not explained".into(), "say after its lines what it believes, and why not"));
    }
    for (index, belief) in beliefs.iter().enumerate() {
        if beliefs.iter().take(index).any(|other| same_output(&other.printed, &belief.printed)) {
            let reason = format!("two wrong answers are the same: {}", brief(&belief.printed));
            wrong.push((reason, "drop one: nobody is told which was meant"));
        }
    }
    wrong
}

/// What running the program shows.
fn observed(bench: &Bench, prediction: &Prediction, seeds: usize) -> Vec<Wrong> {
    let runs = match bench.outputs(prediction, seeds) {
        Ok(runs) => runs,
        Err(error) => return vec![(error.what, "a program ends by itself, and catches what it raises")],
    };
    let mut wrong = Vec::new();
    let Some(first) = runs.first() else { return wrong };
    if let Some(noisy) = runs.iter().find(|run| !run.stderr.trim().is_empty()) {
        wrong.push((
            format!("the program prints to stderr: {}", brief(&noisy.stderr)),
            "print to stdout: nothing else is compared",
        ));
    }
    if runs.iter().any(|run| !same_output(&run.stdout, &first.stdout)) {
        wrong.push((
            "what the program prints differs from run to run, or with the seed of hashing".into(),
            "sort what has no order, and print no address, no time and no chance",
        ));
    }
    let lines = as_seen(&first.stdout).lines().count();
    if !(1..=MOST_LINES).contains(&lines) {
        wrong.push((
            format!("the program prints {lines} lines; it is asked for 1 to {MOST_LINES}"),
            "print what the question is about, and nothing else",
        ));
    }
    if prediction.belief(&first.stdout).is_some() {
        let reason = format!("a wrong answer is what the program prints: {}", brief(&first.stdout));
        wrong.push((reason, "drop it, or correct its lines"));
    }
    wrong
}

/// An output in one line.
fn brief(output: &str) -> String {
    as_seen(output).lines().take(MOST_LINES).collect::<Vec<_>>().join(" ⏎ ")
}
