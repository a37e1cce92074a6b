//! When a passed kata is to be done again.
//!
//! Owns: what a round at a kata says of its memory, and the day on which it comes due. Nothing of it is stored: it is
//! replayed from what happened (for 1,000 attempts, a matter of milliseconds), so that a better rule changes every day at
//! once.
//!
//! A *round* is what leads to one pass. The first round is all attempts until the first pass. Each later one is a review
//! or an interview, in which one begins from the starter: checking the practice file again, with the solution in it,
//! shows nothing about memory. How a round went is rated so:
//!
//! - **again**: the solution was looked at before it passed;
//! - **hard**: with a hint or the explanation, or after more than five attempts that failed;
//! - **good**: without help, after a few attempts;
//! - **easy**: without help, at the first or second attempt.
//!
//! The days until the next review follow from these ratings by FSRS-6 with its default parameters, as the day on which
//! nine of ten would still be remembered.

use std::collections::HashMap;

use fsrs::{FSRS, ItemState, MemoryState, NextStates};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use serde::Serialize;

use super::clock;
use super::history::{Attempt, History, Kind, Look, Looked, ReviewBegun};
use crate::error::Result;
use crate::outcome::Verdict;

/// So much is to be remembered still on the day of a review.
const RETENTION: f32 = 0.9;
/// More failed attempts than these make a pass a hard one.
const FEW: usize = 5;

/// How a round went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Rating {
    Again,
    Hard,
    Good,
    Easy,
}

/// When a passed kata is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// When it was last passed, in a round.
    pub passed: Timestamp,
    /// How that went.
    pub rating: Rating,
    /// The day on which to do it again, as calendars here have it.
    pub on: Date,
    /// Whether a review was begun after that pass.
    pub begun: bool,
}

impl Due {
    pub fn is_due(&self, today: Date) -> bool {
        self.on <= today
    }

    /// For how many days it has been due.
    pub fn overdue(&self, today: Date) -> i32 {
        days(self.on, today)
    }
}

/// The days from one day to another; below zero if the other one is earlier.
pub fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

impl History {
    /// When each passed kata is due, by its id.
    ///
    /// # Errors
    /// The history cannot be read.
    pub fn schedule(&self) -> Result<HashMap<String, Due>> {
        Ok(schedule(&self.attempts(None)?, &self.looks(None)?, &self.reviews_begun()?))
    }
}

/// When each kata that was ever passed is due, from what happened in the order it did.
pub fn schedule(attempts: &[Attempt], looks: &[Looked], reviews: &[ReviewBegun]) -> HashMap<String, Due> {
    let looks = by_kata(looks, |look| &look.kata);
    let reviews = by_kata(reviews, |review| &review.kata);
    let of = by_kata(attempts, |attempt| &attempt.kata).into_iter();
    of.filter_map(|(kata, attempts)| {
        let looks = looks.get(kata).map_or(&[][..], Vec::as_slice);
        let reviews = reviews.get(kata).map_or(&[][..], Vec::as_slice);
        replay(&attempts, looks, reviews).map(|due| (kata.to_owned(), due))
    })
    .collect()
}

fn by_kata<'a, T>(all: &'a [T], kata: impl Fn(&'a T) -> &'a str) -> HashMap<&'a str, Vec<&'a T>> {
    let mut found: HashMap<&str, Vec<&T>> = HashMap::new();
    for one in all {
        found.entry(kata(one)).or_default().push(one);
    }
    found
}

/// The rounds of one kata, one after the other.
fn replay(attempts: &[&Attempt], looks: &[&Looked], reviews: &[&ReviewBegun]) -> Option<Due> {
    let model = FSRS::default();
    let mut memory: Option<MemoryState> = None;
    let mut last: Option<(&Attempt, Rating, f32)> = None;
    let mut tries: Vec<&Attempt> = Vec::new();
    for attempt in attempts.iter().filter(|a| says_something(a)) {
        if last.is_some() && attempt.kind == Kind::Practice {
            continue;
        }
        // Checking the same text again is no other try.
        let again = |last: &&Attempt| last.text_hash == attempt.text_hash && last.verdict == attempt.verdict;
        if tries.last().is_none_or(|last| !again(last)) {
            tries.push(attempt);
        }
        if attempt.verdict != Verdict::Passed {
            continue;
        }
        let before = last.map(|(pass, ..)| pass);
        let rating = rating(tries.len() - 1, &seen(before, &tries, looks, reviews));
        let elapsed = before.map_or(0, |pass| clock::days_between(pass.at, attempt.at));
        let next = pick(model.next_states(memory, RETENTION, elapsed).ok()?, rating);
        memory = Some(next.memory);
        last = Some((attempt, rating, next.interval));
        tries.clear();
    }
    let (pass, rating, interval) = last?;
    let wait = Span::new().days((interval.round() as i64).clamp(1, LONGEST));
    let on = clock::day(pass.at).checked_add(wait).unwrap_or(Date::MAX);
    let begun = reviews.iter().any(|review| review.attempt >= pass.id);
    Some(Due { passed: pass.at, rating, on, begun })
}

/// No interval is longer, in days: nobody plans beyond ten years.
const LONGEST: i64 = 3_650;

/// An attempt of which nothing is known counts for nothing.
fn says_something(attempt: &Attempt) -> bool {
    attempt.verdict != Verdict::NotChecked
}

/// What was looked at in the round that ends with the last of `tries`.
///
/// before: the pass that ended the round before. To look around after a pass is no help for the next one: a later round's
/// looks begin where the review was begun, or else with its first attempt.
fn seen(before: Option<&Attempt>, tries: &[&Attempt], looks: &[&Looked], reviews: &[&ReviewBegun]) -> Vec<Look> {
    let Some(pass) = tries.last() else { return Vec::new() };
    let first = match before {
        None => 0,
        Some(before) => match reviews.iter().find(|r| r.attempt >= before.id && r.attempt < pass.id) {
            Some(review) => review.looks,
            None => looks.iter().take_while(|look| look.after < tries[0].id).count(),
        },
    };
    looks.iter().skip(first).take_while(|look| look.after < pass.id).map(|look| look.what).collect()
}

/// How a round went, in which so many attempts failed before the one that passed, and so much was looked at.
pub fn rating(failed: usize, seen: &[Look]) -> Rating {
    match seen.is_empty() {
        _ if seen.contains(&Look::Solution) => Rating::Again,
        false => Rating::Hard,
        true if failed > FEW => Rating::Hard,
        true if failed > 1 => Rating::Good,
        true => Rating::Easy,
    }
}

fn pick(next: NextStates, rating: Rating) -> ItemState {
    match rating {
        Rating::Again => next.again,
        Rating::Hard => next.hard,
        Rating::Good => next.good,
        Rating::Easy => next.easy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Attempts at a kata by day, kind and whether they passed; a look by the number of attempts before it.
    fn attempts(made: &[(i64, Kind, bool)]) -> Vec<Attempt> {
        let attempt = |(number, (day, kind, passed)): (usize, &(i64, Kind, bool))| Attempt {
            id: number as i64 + 1,
            at: Timestamp::from_second(day * 86_400 + 43_200).expect("in range"),
            kata: "slugs".into(),
            kata_hash: String::new(),
            kind: *kind,
            interview: None,
            verdict: if *passed { Verdict::Passed } else { Verdict::Failed },
            mastered: *passed,
            passed: 0,
            checks: 2,
            failing: Vec::new(),
            mistakes: Vec::new(),
            text_hash: number.to_string(),
        };
        made.iter().enumerate().map(attempt).collect()
    }

    fn looked(what: Look, after: i64) -> Looked {
        Looked { at: Timestamp::UNIX_EPOCH, kata: "slugs".into(), what, number: 1, after }
    }

    /// The rating of the last round, and the days from its pass to the next review.
    fn planned(attempts: &[Attempt], looks: &[Looked], reviews: &[ReviewBegun]) -> Option<(Rating, i32)> {
        let due = schedule(attempts, looks, reviews).remove("slugs")?;
        Some((due.rating, days(clock::day(due.passed), due.on)))
    }

    const FAILED: (i64, Kind, bool) = (0, Kind::Practice, false);
    const PASSED: (i64, Kind, bool) = (0, Kind::Practice, true);

    #[test]
    fn the_less_help_and_the_fewer_attempts_the_longer_until_the_first_review() {
        let first = |failed: usize, looks: &[Looked]| {
            let mut made = vec![FAILED; failed];
            made.push(PASSED);
            planned(&attempts(&made), looks, &[])
        };
        assert_eq!(first(1, &[]), Some((Rating::Easy, 8)));
        assert_eq!(first(2, &[]), Some((Rating::Good, 2)));
        assert_eq!(first(6, &[]), Some((Rating::Hard, 1)));
        assert_eq!(first(1, &[looked(Look::Hint, 1)]), Some((Rating::Hard, 1)));
        assert_eq!(first(1, &[looked(Look::Solution, 1)]), Some((Rating::Again, 1)));
        assert_eq!(first(1, &[looked(Look::Solution, 2)]), Some((Rating::Easy, 8)), "it had passed by then");
    }

    #[test]
    fn checking_the_same_text_again_is_no_other_try() {
        let mut made = attempts(&[FAILED, FAILED, FAILED, FAILED, FAILED, FAILED, FAILED, PASSED]);
        made[..7].iter_mut().for_each(|attempt| attempt.text_hash = "the same".into());
        assert_eq!(planned(&made, &[], &[]), Some((Rating::Easy, 8)));
    }

    #[test]
    fn what_was_never_passed_is_never_due() {
        assert_eq!(planned(&attempts(&[FAILED, FAILED]), &[], &[]), None);
    }

    #[test]
    fn a_review_that_went_well_is_followed_by_a_longer_wait_and_checking_the_old_file_by_none() {
        let review = (8, Kind::Review, true);
        assert_eq!(planned(&attempts(&[PASSED, (8, Kind::Practice, true)]), &[], &[]), Some((Rating::Easy, 8)));
        let (rating, wait) = planned(&attempts(&[PASSED, review]), &[], &[]).expect("it was passed");
        assert_eq!(rating, Rating::Easy);
        assert!(wait > 30, "{wait}");
        let (rating, shorter) =
            planned(&attempts(&[PASSED, (8, Kind::Review, false), (8, Kind::Review, false), review]), &[], &[])
                .expect("it was passed");
        assert_eq!(rating, Rating::Good);
        assert!((8..wait).contains(&shorter), "{shorter}");
    }

    #[test]
    fn a_solution_looked_at_after_a_pass_counts_for_the_review_only_once_that_was_begun() {
        let made = attempts(&[PASSED, (8, Kind::Review, true)]);
        let begun = ReviewBegun { at: Timestamp::UNIX_EPOCH, kata: "slugs".into(), attempt: 1, looks: 1 };
        let once = [looked(Look::Solution, 1)];
        let again = [looked(Look::Solution, 1), looked(Look::Solution, 1)];
        let begun = std::slice::from_ref(&begun);
        assert_eq!(planned(&made, &once, begun).map(|(rating, _)| rating), Some(Rating::Easy));
        assert_eq!(planned(&made, &again, begun).map(|(rating, _)| rating), Some(Rating::Again));
        assert_eq!(planned(&made, &again, &[]).map(|(rating, _)| rating), Some(Rating::Easy));
    }

    #[test]
    fn a_clock_that_jumped_back_makes_no_wait_shorter_than_a_day() {
        let (_, wait) =
            planned(&attempts(&[(9, Kind::Practice, true), (2, Kind::Review, true)]), &[], &[]).expect("it was passed");
        assert!(wait >= 1, "{wait}");
    }
}
