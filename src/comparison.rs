//! A learner's solution beside the reference: what each observes, what differs in the code, what only one of them uses.
//!
//! Owns: bringing these together. Does not own: reading Python (the harness: `_reading/side_by_side/`), or how the
//! comparison is shown (`report::comparison`).

use serde::Deserialize;
use serde_json::json;

use crate::catalog::Kata;
use crate::error::{Error, Result};
use crate::judge::{Judge, Submission};
use crate::outcome::{CheckReport, Evidence, Outcome, Report};

/// Two solutions, compared.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// Why the code cannot be compared: the learner's does not parse, mostly.
    pub problem: Option<String>,
    pub parts: Vec<Part>,
    pub mine: Constructs,
    pub reference: Constructs,
    /// The checks in which something differs.
    pub observed: Vec<Observed>,
}

/// A function, a method, the body of a class, or what is left of the module (which has the name "").
#[derive(Debug, Clone, Deserialize)]
pub struct Part {
    pub name: String,
    /// The docstring that the reference has.
    pub doc: String,
    /// Absent where only the other side has such a part.
    pub mine: Option<Vec<Item>>,
    pub reference: Option<Vec<Item>>,
}

impl Part {
    /// Whether both sides do the same.
    pub fn same(&self) -> bool {
        fn keys(side: Option<&Vec<Item>>) -> Option<Vec<&str>> {
            side.map(|items| items.iter().map(|item| item.key.as_str()).collect())
        }
        keys(self.mine.as_ref()) == keys(self.reference.as_ref())
    }
}

/// A statement, or the first line of one that has a body.
#[derive(Debug, Clone, Deserialize)]
pub struct Item {
    /// The same for two statements that do the same, whatever their layout and local names.
    pub key: String,
    pub text: Vec<String>,
    /// The lines of comments directly above.
    pub comments: Vec<String>,
}

/// What a program uses, in words and names of Python.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Constructs {
    pub syntax: Vec<String>,
    pub decorators: Vec<String>,
    pub calls: Vec<String>,
    pub imports: Vec<String>,
}

impl Constructs {
    /// What is used here, and not by `other`.
    pub fn beyond(&self, other: &Constructs) -> Vec<&str> {
        let kinds = [
            (&self.syntax, &other.syntax),
            (&self.decorators, &other.decorators),
            (&self.calls, &other.calls),
            (&self.imports, &other.imports),
        ];
        kinds
            .iter()
            .flat_map(|(ours, theirs)| ours.iter().filter(|name| !theirs.contains(name)))
            .map(|s| &**s)
            .collect()
    }
}

/// A check in which something that was observed differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    pub title: String,
    pub mine: Outcome,
    pub reference: Outcome,
    /// What went wrong with the learner's solution, in a sentence.
    pub message: Option<String>,
    pub differing: Vec<Difference>,
}

/// A piece of evidence that differs, or that only one side has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub label: String,
    pub mine: Option<String>,
    pub reference: Option<String>,
}

/// Compare a submission with the reference of its kata.
///
/// mine: the report on the submission.
///
/// # Errors
/// The kata is broken, or a worker cannot be started.
pub fn compare(judge: &Judge, kata: &Kata, submission: &Submission, mine: &Report) -> Result<Comparison> {
    #[derive(Deserialize)]
    struct Answer {
        problem: Option<String>,
        parts: Vec<Part>,
        mine: Constructs,
        reference: Constructs,
    }
    let source = String::from_utf8_lossy(submission.source());
    // The report was made, so there is a worker: no answer means that this file is too much for it.
    let Ok(answer) = judge.ask(kata, "compare", &source, json!({"reference": kata.reference})) else {
        return Ok(Comparison {
            problem: Some("it is too large to be taken apart".to_owned()),
            ..Comparison::default()
        });
    };
    let answer: Answer =
        serde_json::from_value(answer).map_err(|e| Error::new(format!("the comparison cannot be read: {e}")))?;
    let observed = match answer.problem {
        Some(_) => Vec::new(),
        None => {
            let reference = judge.report(kata, &Submission::of_source("reference", kata.reference.as_bytes()))?;
            differences(&mine.checks, &reference.checks)
        }
    };
    let Answer { problem, parts, mine, reference } = answer;
    Ok(Comparison { problem, parts, mine, reference, observed })
}

fn differences(mine: &[CheckReport], reference: &[CheckReport]) -> Vec<Observed> {
    let pairs = reference.iter().filter_map(|theirs| Some((mine.iter().find(|c| c.name == theirs.name)?, theirs)));
    let observed = pairs.filter(|(mine, _)| mine.outcome != Outcome::Skipped).map(|(mine, theirs)| {
        let mut differing = differing(&mine.evidence, &theirs.evidence);
        if mine.outcome != theirs.outcome {
            // One of them did not come as far: what it did not show says nothing.
            differing.retain(|difference| difference.mine.is_some() && difference.reference.is_some());
        }
        Observed {
            title: theirs.title.clone(),
            mine: mine.outcome,
            reference: theirs.outcome,
            message: mine.message.clone(),
            differing,
        }
    });
    observed.filter(|check| check.mine != check.reference || !check.differing.is_empty()).collect()
}

/// Evidence by its label; what differs from run to run says nothing about the code.
pub(crate) fn differing(mine: &[Evidence], reference: &[Evidence]) -> Vec<Difference> {
    let text_of = |side: &[Evidence], label: &str| {
        let texts: Vec<&str> = side.iter().filter(|e| e.label == label).map(|e| e.text.as_str()).collect();
        (!texts.is_empty()).then(|| texts.join("\n"))
    };
    let mut labels: Vec<&str> = Vec::new();
    for item in reference.iter().chain(mine).filter(|item| item.exact) {
        if !labels.contains(&item.label.as_str()) {
            labels.push(&item.label);
        }
    }
    let both = labels.into_iter().map(|label| Difference {
        label: label.to_owned(),
        mine: text_of(mine, label),
        reference: text_of(reference, label),
    });
    both.filter(|difference| difference.mine != difference.reference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(label: &str, text: &str, exact: bool) -> Evidence {
        Evidence { label: label.into(), text: text.into(), exact }
    }

    #[test]
    fn evidence_that_differs_is_named_once_and_what_varies_is_left_out() {
        let mine = [seen("statements", "301", true), seen("seconds", "0.3", false), seen("rows", "3", true)];
        let reference = [seen("statements", "2", true), seen("seconds", "0.1", false), seen("rows", "3", true)];
        let expected = Difference { label: "statements".into(), mine: Some("301".into()), reference: Some("2".into()) };
        assert_eq!(differing(&mine, &reference), [expected]);
    }

    #[test]
    fn what_one_side_uses_and_the_other_does_not_is_listed_by_kind() {
        let one = |calls: &[&str]| Constructs {
            syntax: vec!["with".into()],
            calls: calls.iter().map(|s| (*s).to_owned()).collect(),
            ..Constructs::default()
        };
        assert_eq!(one(&["len()", "dict()"]).beyond(&one(&["len()"])), ["dict()"]);
        assert_eq!(one(&[]).beyond(&Constructs::default()), ["with"]);
    }
}
