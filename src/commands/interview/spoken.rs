//! The spoken questions of an interview: the answer after one's own, and how one's own was.
//!
//! Owns: when an answer is told, and asking a single question where there is no session (`kata interview --say N`).
//! Does not own: which questions are drawn (`interview`), or what a page answers (`catalog`).

use serde::Serialize;

use super::table::{Held, Table};
use crate::catalog::{Kata, quoting};
use crate::commands::args::Format;
use crate::commands::console::Console;
use crate::commands::observed;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::interview::{Answered, Named};
use crate::judge::{Judge, Options};
use crate::outcome::Verdict;
use crate::report::interview as report;

/// `kata interview --say N --format json`.
#[derive(Serialize)]
struct Asked<'a> {
    format_version: u32,
    kata: &'a str,
    question: &'a str,
    /// None while the kata is still to be solved: the debrief has it.
    answer: Option<String>,
    named: Option<Named>,
}

/// Ask the question of this number; or note, if `named` says it, how one's own answer was.
pub fn say(
    table: &mut Table,
    mut held: Held,
    number: u32,
    named: Option<Named>,
    format: Format,
    console: &Console,
) -> Result<Exit> {
    let (kata, question) = numbered(&held, number)?;
    if let Some(named) = named {
        held.progress.answered.retain(|answered| answered.question != question || answered.kata != kata);
        held.progress.answered.push(Answered { kata: kata.clone(), question: question.clone(), named });
        table.note(&held)?;
    }
    let noted = held.progress.named(&kata, &question);
    let answer = answer(table, &held, &kata, &question);
    if format == Format::Json {
        let (kata, question) = (kata.as_str(), question.as_str());
        console.print_json(&Asked { format_version: 1, kata, question, answer, named: noted })?;
        return Ok(Exit::Passed);
    }
    if named.is_some() {
        console.print(&format!("Noted. {}", next_question(&held)));
        return Ok(Exit::Passed);
    }
    let title = table.kata(&kata).map_or("", |kata| kata.facts.title.as_str());
    console.print(&report::asked(&kata, title, &question, &console.style));
    console.print(&report::answered(answer.as_deref(), &console.style));
    console.print(&format!("Next: `kata interview --say {number} --named yes`, or partly, or no.\n"));
    Ok(Exit::Passed)
}

fn numbered(held: &Held, number: u32) -> Result<(String, String)> {
    let all = held.agenda.questions().count();
    let asked = usize::try_from(number).ok().and_then(|n| held.agenda.questions().nth(n.checked_sub(1)?));
    asked.map(|(kata, question)| (kata.to_owned(), question.to_owned())).ok_or_else(|| {
        Error::new(format!("there is no question {number} in this interview: it has {all}"))
            .next("`kata interview` shows them with their numbers")
    })
}

fn next_question(held: &Held) -> String {
    let open = held.agenda.questions().position(|(kata, question)| held.progress.named(kata, question).is_none());
    match open {
        Some(place) => format!("Next: `kata interview --say {}`.\n", place + 1),
        None => "All questions are answered.\nNext: `kata interview --end` for the debrief.\n".to_owned(),
    }
}

/// What the page answers (Markdown); none while its kata is to be solved in this interview and has not passed: the answer
/// tells more than a hint would.
pub fn answer(table: &Table, held: &Held, kata: &str, question: &str) -> Option<String> {
    let solved = |kata: &str| {
        let attempts = table.history.attempts(Some(kata)).unwrap_or_default();
        attempts.iter().any(|one| one.interview == Some(held.number()) && one.verdict == Verdict::Passed)
    };
    if held.agenda.katas().any(|(asked, _)| asked == kata) && !solved(kata) {
        return None;
    }
    let kata = table.kata(kata)?;
    let answered = |kata: &Kata| kata.spoken(None).into_iter().find(|one| one.question == question);
    let answer = answered(kata)?.answer;
    // What is quoted of a run is left open in it: only then is the reference run.
    if !kata.concept.quotes_a_run() || !answer.contains(quoting::NOTHING) {
        return Some(answer);
    }
    let judge = Judge::start(Options::default()).ok();
    answered(&observed::told(judge.as_ref(), kata)).map(|one| one.answer)
}
