//! The Python of a kata's texts, run; and what in its checks never runs.

use serde_json::{Value, json};

use super::{Wrong, is_excused};
use crate::audit::{Finding, Judges};
use crate::catalog::{Kata, page};
use crate::judge::Judge;

/// What running the examples shows, under each of the seeds of hashing, and what reading the checks does.
///
/// form: whether what the form asks for is run as well: the primer and the concept page, without the reference.
pub fn of_code(judges: &Judges, kata: &Kata, form: bool) -> Vec<Finding> {
    if kata.facts.origin.is_some() {
        return Vec::new();
    }
    let mut wrong = examples(judges, kata);
    if form && !is_excused(kata) {
        wrong.extend(primer(judges, kata));
        wrong.extend(concept(judges, kata));
    }
    wrong.extend(unreached(judges.usual(), kata));
    wrong.into_iter().map(|one| one.of(kata)).collect()
}

/// The prompt's `>>>` examples hold for the reference.
fn examples(judges: &Judges, kata: &Kata) -> Vec<Wrong> {
    let ask = |judge: &Judge| judge.ask(kata, "examples", &kata.reference, json!({"prompt": kata.prompt}));
    failures(judges, "prompt.md", "the reference gives", ask)
}

/// The primer is about the idea, not about the task: it stands without the reference.
fn primer(judges: &Judges, kata: &Kata) -> Vec<Wrong> {
    let Some(primer) =
        page::sections(&kata.prompt).into_iter().find(|section| section.heading == super::prompt::PRIMER)
    else {
        return Vec::new();
    };
    let text = "\n".repeat(primer.line) + primer.text; // so that lines are those of the prompt
    failures(judges, "prompt.md", "without the reference it gives", |judge| {
        judge.ask(kata, "page", "", json!({"text": text}))
    })
}

/// The concept page stands without the kata.
fn concept(judges: &Judges, kata: &Kata) -> Vec<Wrong> {
    failures(judges, "concept.md", "by itself it gives", |judge| {
        judge.ask(kata, "page", "", json!({"text": kata.concept.source()}))
    })
}

/// What fails with the first judge with which anything does.
fn failures(
    judges: &Judges,
    file: &str,
    gives: &str,
    ask: impl Fn(&Judge) -> crate::error::Result<Value>,
) -> Vec<Wrong> {
    for (number, judge) in judges.0.iter().enumerate() {
        let seed = if number == 0 { "" } else { "with another seed of hashing, " };
        let told: Vec<Wrong> = match ask(judge) {
            Ok(answer) => answer.as_array().into_iter().flatten().map(|one| failure(one, file, gives, seed)).collect(),
            Err(error) => {
                let reason = format!("its examples do not run to their end: {}", error.what);
                vec![Wrong::new(file, None, reason, "examples end by themselves, soon, and leave the process alone")]
            }
        };
        if !told.is_empty() {
            return told;
        }
    }
    Vec::new()
}

fn failure(one: &Value, file: &str, gives: &str, seed: &str) -> Wrong {
    let text = |key: &str| one[key].as_str().unwrap_or_default().trim().to_owned();
    let line = one["line"].as_u64().map(|n| n as usize);
    let reason = match (text("source").as_str(), text("want").as_str()) {
        ("", _) => format!("the examples cannot be read: {}", text("got")),
        (source, "") => format!("{seed}the example `{source}` promises nothing, and {gives} {:?}", text("got")),
        (source, want) => format!("{seed}the example `{source}` promises {want:?}, and {gives} {:?}", text("got")),
    };
    Wrong::new(file, line, reason, "correct the example")
}

/// What stands in the checks, or in modules beside them, and proves nothing.
fn unreached(judge: &Judge, kata: &Kata) -> Vec<Wrong> {
    let checks = std::iter::once((kata.checks_file().to_owned(), &kata.checks));
    let helpers = kata.helpers.iter().map(|(name, source)| (format!("{name}.py"), source));
    let mut wrong = Vec::new();
    for (file, source) in checks.chain(helpers) {
        let answer = match judge.ask(kata, "unreached", source, json!({})) {
            Ok(answer) => answer,
            Err(error) => {
                wrong.push(Wrong::new(file, None, format!("it cannot be read: {}", error.what), "correct it"));
                continue;
            }
        };
        for one in answer.as_array().into_iter().flatten() {
            let line = one["line"].as_u64().map(|n| n as usize);
            let reason = one["what"].as_str().unwrap_or_default();
            wrong.push(Wrong::new(file.clone(), line, reason, "let it run, or take it out: it proves nothing"));
        }
    }
    wrong
}
