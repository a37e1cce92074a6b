//! How one check ended, as far as two submissions are compared by it.
//!
//! Owns: what of a check's report counts, and how close two endings are.
//! Does not own: which mistake that makes it (`diagnosis`).

use serde::{Deserialize, Serialize};

use crate::outcome::{CheckReport, Outcome};

/// How close two endings are. Ordered from far to near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// They end in different ways.
    Different,
    /// They end in the same way, and what was observed agrees but for the size of numbers.
    SameShape,
    /// All values and all exact evidence agree.
    SameEvidence,
}

/// How one check ended: its outcome, and what was observed that does not depend on how the code is written. Lines, names
/// of helpers and texts of statements are not in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ending {
    pub outcome: Outcome,
    pub exception: Option<String>,
    /// Message, expected and actual value, then label and text of each exact evidence.
    pub seen: Vec<String>,
}

impl Ending {
    /// How this check ended.
    pub fn of(check: &CheckReport) -> Ending {
        let values = [&check.message, &check.expected, &check.actual].map(|value| value.clone().unwrap_or_default());
        let exact = check.evidence.iter().filter(|e| e.exact).flat_map(|e| [e.label.clone(), e.text.clone()]);
        Ending {
            outcome: check.outcome,
            exception: check.exception.clone(),
            seen: values.into_iter().chain(exact).collect(),
        }
    }

    /// Whether the check failed: it was held, and did not pass.
    pub fn failed(&self) -> bool {
        self.outcome.failed()
    }

    /// Whether another run, on a machine that is busier or has less memory, may end otherwise.
    pub fn depends_on_the_machine(&self) -> bool {
        use Outcome::{Killed, OutOfMemory, OutputLimit, Tampered, TimedOut};
        matches!(self.outcome, Killed | OutOfMemory | OutputLimit | Tampered | TimedOut)
    }

    /// Whether it shows what is wrong. That a check ran out of time, crashed or met something that is not written yet
    /// happens for a hundred reasons, and so does a failure about which nothing is told.
    pub fn shows_what_is_wrong(&self) -> bool {
        let observed = matches!(self.outcome, Outcome::Mismatch | Outcome::Failed | Outcome::Raised);
        let unwritten = matches!(self.exception.as_deref(), Some("NotImplementedError" | "NameError"));
        observed && !unwritten && self.seen.iter().any(|text| !text.is_empty())
    }

    pub fn likeness(&self, other: &Ending) -> Likeness {
        if self.outcome != other.outcome || self.exception != other.exception {
            Likeness::Different
        } else if self.seen == other.seen {
            Likeness::SameEvidence
        } else if self.shape() == other.shape() {
            Likeness::SameShape
        } else {
            Likeness::Different
        }
    }

    /// What was observed, with each number replaced by its rank among the others. None and one stay as they are: “never”,
    /// “once” and “several times” are different findings, and so are “more than before” and “less”.
    pub fn shape(&self) -> Vec<String> {
        let pieces: Vec<Vec<Piece<'_>>> = self.seen.iter().map(|text| pieces(text)).collect();
        let numbers =
            pieces.iter().flatten().filter_map(|piece| if let Piece::Number(n) = piece { Some(*n) } else { None });
        let mut sizes: Vec<f64> = numbers.collect();
        sizes.sort_by(f64::total_cmp);
        sizes.dedup();
        let rank = |number: f64| sizes.iter().position(|size| *size == number).unwrap_or_default();
        let shown = |piece: &Piece<'_>| match piece {
            Piece::Text(text) => (*text).to_owned(),
            Piece::Number(number) if *number <= 1.0 => number.to_string(),
            Piece::Number(number) => format!("#{}", rank(*number)),
        };
        pieces.iter().map(|text| text.iter().map(shown).collect()).collect()
    }
}

enum Piece<'t> {
    Text(&'t str),
    Number(f64),
}

/// A text, cut into its numbers and what stands between them.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let number = &rest[start..];
        let whole = digits(number);
        let decimals = number[whole..].strip_prefix('.').map_or(0, digits);
        let length = if decimals > 0 { whole + 1 + decimals } else { whole };
        pieces.push(Piece::Text(&rest[..start]));
        // Digits are always a number, at the worst an infinite one.
        pieces.push(Piece::Number(number[..length].parse().unwrap_or(f64::INFINITY)));
        rest = &number[length..];
    }
    pieces.push(Piece::Text(rest));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ending(seen: &[&str]) -> Ending {
        Ending { outcome: Outcome::Failed, exception: None, seen: seen.iter().map(|text| (*text).to_owned()).collect() }
    }

    fn likeness(a: &str, b: &str) -> Likeness {
        ending(&[a]).likeness(&ending(&[b]))
    }

    #[test]
    fn other_sizes_that_compare_alike_are_of_the_same_shape() {
        assert_eq!(likeness("2 → 3 · 20 → 21 · 200 → 201", "2 → 5 · 20 → 41 · 200 → 401"), Likeness::SameShape);
        assert_eq!(likeness("1.5 s", "2.25 s"), Likeness::SameShape);
        assert_eq!(likeness("2 → 3", "2 → 3"), Likeness::SameEvidence);
    }

    #[test]
    fn numbers_that_compare_otherwise_are_another_finding() {
        assert_eq!(likeness("9 of 12, 3 after", "9 of 12, 12 after"), Likeness::Different);
        assert_eq!(likeness("2 → 2", "2 → 3"), Likeness::Different);
        assert_eq!(ending(&["2", "3"]).likeness(&ending(&["3", "2"])), Likeness::Different);
    }

    #[test]
    fn never_once_and_several_times_are_different_findings() {
        assert_eq!(likeness("announced 0 or 1 times", "announced 1 or 2 times"), Likeness::Different);
        assert_eq!(likeness("block 1 could not begin", "block 2 could not begin"), Likeness::Different);
        assert_eq!(likeness("asked 3 times", "asked 0 times"), Likeness::Different);
    }

    #[test]
    fn another_outcome_or_exception_is_another_ending() {
        let raised = |exception: &str| Ending {
            outcome: Outcome::Raised,
            exception: Some(exception.into()),
            seen: vec!["x".into()],
        };
        assert_eq!(raised("KeyError").likeness(&raised("TypeError")), Likeness::Different);
        assert_eq!(raised("KeyError").likeness(&ending(&["x"])), Likeness::Different);
    }

    #[test]
    fn running_out_of_time_something_unwritten_and_silence_show_nothing() {
        let with = |outcome, exception: Option<&str>| Ending {
            outcome,
            exception: exception.map(str::to_owned),
            seen: vec!["a message".into()],
        };
        assert!(with(Outcome::Failed, None).shows_what_is_wrong());
        assert!(!with(Outcome::TimedOut, None).shows_what_is_wrong());
        assert!(!with(Outcome::Raised, Some("NotImplementedError")).shows_what_is_wrong());
        assert!(!ending(&["", "", ""]).shows_what_is_wrong());
    }
}
