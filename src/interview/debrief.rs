//! What an interview showed: from the agenda, the attempts and the answers.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;

use super::agenda::{Agenda, Named, Progress};
use crate::catalog::Kata;
use crate::outcome::Verdict;
use crate::workspace::history::{Attempt, Interview};

/// Version of the JSON that `kata interview --format json` prints; raised when a reader would have to change.
const FORMAT_VERSION: u32 = 1;

/// What an interview showed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Debrief {
    pub format_version: u32,
    /// Its number.
    pub interview: i64,
    /// How long it was to last.
    pub minutes: u32,
    /// How long it did.
    pub used: u32,
    pub katas: Vec<KataHeld>,
    pub questions: Vec<QuestionHeld>,
    /// What to practise next.
    pub next: Vec<Step>,
}

/// A kata of the interview.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KataHeld {
    pub kata: String,
    pub title: String,
    /// How many minutes it was given.
    pub planned: u32,
    pub passed: bool,
    pub mastered: bool,
    pub attempts: u32,
    /// How many minutes went into it, until its last attempt.
    pub used: u32,
    /// Of the best attempt: how many checks passed, of how many.
    pub checks_passed: u32,
    pub checks: u32,
    /// The recognised mistakes: the beliefs behind them, each in a line.
    pub mistakes: Vec<String>,
    /// What a senior answer would have named (Markdown).
    pub senior: Option<String>,
}

/// A spoken question of the interview.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuestionHeld {
    pub kata: String,
    pub question: String,
    /// None: it was not answered.
    pub named: Option<Named>,
    /// What the page answers (Markdown), where one's own answer was not whole, or the page's was not told before.
    pub answer: Option<String>,
}

/// Something to do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    pub command: String,
    pub why: String,
}

/// Draw the conclusions.
///
/// katas: the workbook's, or those of the agenda; what their pages quote is filled already. attempts: all there are, in order. A kata that the workbook no longer has keeps its id as title.
pub fn debrief(
    interview: &Interview,
    agenda: &Agenda,
    progress: &Progress,
    attempts: &[Attempt],
    katas: &[Kata],
    now: Timestamp,
) -> Debrief {
    let made: Vec<&Attempt> = attempts.iter().filter(|a| a.interview == Some(interview.id)).collect();
    let known = |id: &str| katas.iter().find(|k| k.id() == id);
    let held: Vec<KataHeld> =
        agenda.katas().map(|(id, planned)| kata_held(id, planned, known(id), &made, interview.at)).collect();
    let questions: Vec<QuestionHeld> =
        agenda.questions().map(|(id, question)| question_held(id, question, known(id), agenda, progress)).collect();
    let end = interview.ended.unwrap_or(now).min(interview.ends());
    Debrief {
        format_version: FORMAT_VERSION,
        interview: interview.id,
        minutes: interview.minutes,
        used: minutes(interview.at, end),
        next: steps(&held, &questions),
        katas: held,
        questions,
    }
}

fn kata_held(id: &str, planned: u32, kata: Option<&Kata>, made: &[&Attempt], begun: Timestamp) -> KataHeld {
    // The time before an attempt belongs to its kata: nobody says when they turn from one to another.
    let before = std::iter::once(begun).chain(made.iter().map(|a| a.at));
    let seconds = |(from, to): (Timestamp, &&Attempt)| to.at.duration_since(from).as_secs().max(0);
    let used: i64 = before.zip(made).filter(|(_, a)| a.kata == id).map(seconds).sum();
    let of_kata: Vec<&&Attempt> = made.iter().filter(|a| a.kata == id).collect();
    let best = of_kata.iter().max_by_key(|a| (a.verdict == Verdict::Passed, a.passed));
    let mut seen = BTreeSet::new();
    let mistakes = of_kata.iter().flat_map(|a| &a.mistakes).filter(|mistake| seen.insert(mistake.name.clone()));
    KataHeld {
        kata: id.to_owned(),
        title: kata.map_or(id, |k| k.facts.title.as_str()).to_owned(),
        planned,
        passed: best.is_some_and(|a| a.verdict == Verdict::Passed),
        mastered: of_kata.iter().any(|a| a.mastered),
        attempts: of_kata.len() as u32,
        used: in_minutes(used),
        checks_passed: best.map_or(0, |a| a.passed),
        checks: best.map_or(0, |a| a.checks),
        mistakes: mistakes.map(|mistake| mistake.title.clone()).collect(),
        senior: kata.and_then(|kata| kata.senior(None)),
    }
}

fn question_held(id: &str, question: &str, kata: Option<&Kata>, agenda: &Agenda, progress: &Progress) -> QuestionHeld {
    let named = progress.named(id, question);
    let told = named == Some(Named::Yes) && !agenda.katas().any(|(solved, _)| solved == id);
    let answer = || kata?.spoken(None).into_iter().find(|s| s.question == question).map(|s| s.answer);
    QuestionHeld {
        kata: id.to_owned(),
        question: question.to_owned(),
        named,
        answer: if told { None } else { answer() },
    }
}

/// What to do now: katas that did not pass, then concepts that were not named, then what comes next.
fn steps(katas: &[KataHeld], questions: &[QuestionHeld]) -> Vec<Step> {
    let step = |command: String, why: &str| Step { command, why: why.to_owned() };
    let mut steps = Vec::new();
    for held in katas.iter().filter(|held| !held.passed) {
        let why =
            if held.attempts == 0 { "you did not come to it" } else { "it did not pass: now with hints, and time" };
        steps.push(step(format!("kata check {}", held.kata), why));
    }
    let mut explained = BTreeSet::new();
    for held in questions.iter().filter(|held| held.named != Some(Named::Yes)) {
        if explained.insert(held.kata.as_str()) {
            steps.push(step(format!("kata explain {}", held.kata), "the answers you did not name in full"));
        }
    }
    steps.push(step("kata next".to_owned(), "what serves best now"));
    steps
}

/// Whole minutes, begun ones included.
fn minutes(from: Timestamp, to: Timestamp) -> u32 {
    in_minutes(to.duration_since(from).as_secs().max(0))
}

fn in_minutes(seconds: i64) -> u32 {
    u32::try_from((seconds + 59) / 60).unwrap_or(u32::MAX)
}
