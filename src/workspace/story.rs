//! What the attempts tell when they are read as a story: what repeated what, and which mistakes come back.
//!
//! Owns: folding attempts that changed nothing, finding what an attempt is compared with, and counting mistakes.
//! Does not own: how a kata stands (`standing`), or how any of it is shown (`report::history`).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::history::Attempt;

/// An attempt, with those right after it that checked the same text with the same result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step<'a> {
    pub attempt: &'a Attempt,
    /// How many more times it was checked as it is.
    pub again: usize,
    /// The attempt at the same kata before this one that was in the same file: what it is compared with.
    pub before: Option<&'a Attempt>,
    /// Whether the kata is another than it was at the attempt before.
    pub kata_changed: bool,
}

/// The attempts (in the order they were made) as steps.
pub fn steps(attempts: &[Attempt]) -> Vec<Step<'_>> {
    let mut steps: Vec<Step<'_>> = Vec::new();
    let mut last_of_file: HashMap<_, &Attempt> = HashMap::new();
    let mut last_of_kata: HashMap<&str, &Attempt> = HashMap::new();
    for attempt in attempts {
        let file = (attempt.kata.as_str(), attempt.kind as u8, attempt.interview);
        match steps.last_mut() {
            Some(last) if repeats(attempt, last.attempt) => last.again += 1,
            _ => steps.push(Step {
                attempt,
                again: 0,
                before: last_of_file.get(&file).copied(),
                kata_changed: last_of_kata.get(file.0).is_some_and(|last| last.kata_hash != attempt.kata_hash),
            }),
        }
        last_of_file.insert(file, attempt);
        last_of_kata.insert(file.0, attempt);
    }
    steps
}

/// Whether an attempt is another one over again. A result that differs is news, even of the same text.
fn repeats(attempt: &Attempt, other: &Attempt) -> bool {
    let other = Attempt { id: attempt.id, at: attempt.at, ..other.clone() };
    *attempt == other
}

/// A mistake that was made more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recurring {
    /// The belief, in a line.
    pub title: String,
    /// In how many different texts it was recognised.
    pub texts: usize,
    /// The same, for each kata.
    pub katas: BTreeMap<String, usize>,
}

/// The mistakes that were recognised in two different texts or more, also of different katas: most often first.
pub fn recurring(attempts: &[Attempt]) -> Vec<Recurring> {
    let mut found: BTreeMap<&str, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for attempt in attempts {
        for mistake in &attempt.mistakes {
            found.entry(&mistake.title).or_default().insert((&attempt.kata, &attempt.text_hash));
        }
    }
    let mut recurring: Vec<Recurring> = found
        .into_iter()
        .filter(|(_, texts)| texts.len() > 1)
        .map(|(title, texts)| {
            let mut katas = BTreeMap::new();
            for (kata, _) in &texts {
                *katas.entry((*kata).to_owned()).or_default() += 1;
            }
            Recurring { title: title.to_owned(), texts: texts.len(), katas }
        })
        .collect();
    recurring.sort_by_key(|mistake| std::cmp::Reverse(mistake.texts));
    recurring
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Verdict;
    use crate::workspace::history::{Kind, NamedMistake};

    fn attempt(id: i64, kata: &str, text: &str, mistake: Option<&str>) -> Attempt {
        Attempt {
            id,
            at: jiff::Timestamp::UNIX_EPOCH,
            kata: kata.into(),
            kata_hash: "v1".into(),
            kind: Kind::Practice,
            interview: None,
            verdict: Verdict::Failed,
            mastered: false,
            passed: 0,
            checks: 1,
            failing: Vec::new(),
            mistakes: mistake
                .map(|title| NamedMistake { name: title.into(), title: title.into() })
                .into_iter()
                .collect(),
            text_hash: text.into(),
        }
    }

    #[test]
    fn the_same_text_checked_again_is_one_step_and_a_change_is_compared_with_the_last() {
        let attempts = [attempt(1, "a", "x", None), attempt(2, "a", "x", None), attempt(3, "a", "y", None)];
        let steps = steps(&attempts);
        assert_eq!(steps.iter().map(|s| (s.attempt.id, s.again)).collect::<Vec<_>>(), [(1, 1), (3, 0)]);
        assert_eq!(steps[0].before, None);
        assert_eq!(steps[1].before, Some(&attempts[1]));
    }

    #[test]
    fn a_review_is_compared_with_reviews_and_another_result_is_told() {
        let review = Attempt { kind: Kind::Review, ..attempt(2, "a", "x", None) };
        let passed = Attempt { verdict: Verdict::Passed, ..attempt(3, "a", "x", None) };
        let attempts = [attempt(1, "a", "x", None), review, passed];
        let found: Vec<_> = steps(&attempts).iter().map(|s| s.before.map(|b| b.id)).collect();
        assert_eq!(found, [None, None, Some(1)]);
    }

    #[test]
    fn a_kata_that_changed_between_two_attempts_is_noticed() {
        let changed = Attempt { kata_hash: "v2".into(), ..attempt(2, "a", "x", None) };
        let attempts = [attempt(1, "a", "x", None), changed];
        assert_eq!(steps(&attempts).iter().map(|s| s.kata_changed).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn a_mistake_recurs_in_two_texts_or_two_katas_but_not_in_one_text_checked_twice() {
        let attempts = [
            attempt(1, "a", "x", Some("once")),
            attempt(2, "a", "x", Some("once")),
            attempt(3, "a", "y", Some("twice")),
            attempt(4, "b", "z", Some("twice")),
        ];
        let found = recurring(&attempts);
        assert_eq!(found.iter().map(|m| (m.title.as_str(), m.texts)).collect::<Vec<_>>(), [("twice", 2)]);
        assert_eq!(found[0].katas.keys().collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn each_of_several_mistakes_of_one_text_counts() {
        let both = |id, text| {
            let mut attempt = attempt(id, "a", text, Some("first"));
            attempt.mistakes.push(NamedMistake { name: "second".into(), title: "second".into() });
            attempt
        };
        let found = recurring(&[both(1, "x"), both(2, "y"), attempt(3, "a", "z", Some("second"))]);
        assert_eq!(
            found.iter().map(|m| (m.title.as_str(), m.texts)).collect::<Vec<_>>(),
            [("second", 3), ("first", 2)]
        );
    }
}
