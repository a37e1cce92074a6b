//! The Python of a kata's texts, run; and what in its checks never runs.

use serde_json::{Value, json};

use super::wrong::Wrong;
use crate::audit::finding::Finding;
use crate::catalog::{Kata, page};
use crate::error::Result;

/// Has an author's tool do a job on a source: operation, source, details.
pub type Ask<'a> = dyn Fn(&str, &str, Value) -> Result<Value> + 'a;

/// What running the examples shows, under each of the seeds of hashing, and what reading the checks does.
///
/// seeds: tools that run under one seed of hashing each, the learners' first.
/// form: whether what the form asks for is run as well: the primer and the concept page, without the reference.
pub fn of_code(kata: &Kata, seeds: &[Box<Ask<'_>>], form: bool) -> Vec<Finding> {
    if kata.facts.origin.is_some() {
        return Vec::new();
    }
    let mut wrong = examples(kata, seeds);
    if form {
        let alone = primer(kata, seeds);
        let told: Vec<_> = wrong.iter().map(|one| one.line).collect();
        wrong.extend(alone.into_iter().filter(|one| !told.contains(&one.line))); // what fails with the reference, too
        wrong.extend(concept(kata, seeds));
    }
    if let Some(ask) = seeds.first() {
        wrong.extend(unreached(kata, ask));
    }
    wrong.into_iter().map(|one| one.of(kata)).collect()
}

/// The prompt's `>>>` examples hold for the reference.
fn examples(kata: &Kata, seeds: &[Box<Ask<'_>>]) -> Vec<Wrong> {
    failures(seeds, "prompt.md", "the reference gives", |ask| {
        ask("examples", &kata.reference, json!({"prompt": kata.prompt}))
    })
}

/// The primer is about the idea, not about the task: it stands without the reference.
fn primer(kata: &Kata, seeds: &[Box<Ask<'_>>]) -> Vec<Wrong> {
    let Some(primer) =
        page::sections(&kata.prompt).into_iter().find(|section| section.heading == super::prompt::PRIMER)
    else {
        return Vec::new();
    };
    let text = "\n".repeat(primer.line) + primer.text; // so that lines are those of the prompt
    failures(seeds, "prompt.md", "without the reference it gives", |ask| ask("page", "", json!({"text": text})))
}

/// The concept page stands without the kata.
fn concept(kata: &Kata, seeds: &[Box<Ask<'_>>]) -> Vec<Wrong> {
    let text = kata.concept.source();
    failures(seeds, "concept.md", "by itself it gives", |ask| ask("page", "", json!({"text": text})))
}

/// What fails under the first seed under which anything does.
fn failures(seeds: &[Box<Ask<'_>>], file: &str, gives: &str, run: impl Fn(&Ask<'_>) -> Result<Value>) -> Vec<Wrong> {
    for (number, ask) in seeds.iter().enumerate() {
        let seed = if number == 0 { "" } else { "with another seed of hashing, " };
        let told: Vec<Wrong> = match run(ask) {
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
    let got = text("got");
    let got = if got.starts_with("Traceback") { got.lines().last().unwrap_or_default() } else { got.as_str() };
    let reason = match (text("source").as_str(), text("want").as_str()) {
        ("", _) => format!("the examples cannot be read: {got}"),
        (source, "") => format!("{seed}the example `{source}` promises nothing, and {gives} {got:?}"),
        (source, want) => format!("{seed}the example `{source}` promises {want:?}, and {gives} {got:?}"),
    };
    Wrong::new(file, line, reason, "correct the example")
}

/// What stands in the checks, or in modules beside them, and proves nothing.
fn unreached(kata: &Kata, ask: &Ask<'_>) -> Vec<Wrong> {
    let checks = std::iter::once((kata.checks_file().to_owned(), &kata.checks));
    let helpers = kata.helpers.iter().map(|(name, source)| (format!("{name}.py"), source));
    let mut wrong = Vec::new();
    for (file, source) in checks.chain(helpers) {
        let answer = match ask("unreached", source, json!({})) {
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
