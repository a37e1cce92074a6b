//! Which kata serves best now.
//!
//! Owns: the choice, and its reason. Does not own: saying it (`commands/next`).

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;

use super::schedule::Due;
use super::standing::{Standing, State};
use crate::catalog::Kata;

/// The kata that serves best now.
#[derive(Debug, Clone)]
pub struct Next<'k> {
    pub kata: &'k Kata,
    pub why: Why,
}

/// Why it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum Why {
    /// It was passed, and has been due for review for so many days.
    Due { days: i32 },
    /// It was tried so often, and not passed.
    Tried { attempts: u32 },
    /// It is the first in reading order that was never tried.
    New,
    /// All are passed; of this one the stretch checks are not.
    Stretch,
}

/// Choose the kata that serves best: what is due for review, longest overdue first; then what was tried and not passed;
/// then what is new, both in reading order and after what they need; at last stretch checks. None when all is done.
///
/// katas: in reading order. standings: as of `today`; a kata that is missing is new.
pub fn next_kata<'k>(
    katas: &'k [Kata],
    standings: &HashMap<String, Standing>,
    schedule: &HashMap<String, Due>,
    today: Date,
) -> Option<Next<'k>> {
    let standing = |id: &str| standings.get(id).cloned().unwrap_or_default();
    // A need that this workbook does not have holds nobody up.
    let known = |id: &str| katas.iter().any(|k| k.id() == id);
    let ready = |kata: &Kata| kata.facts.needs.iter().all(|need| !known(need) || standing(need).state.passed());
    let choice = |kata: &'k Kata| {
        let Standing { state, attempts, .. } = standing(kata.id());
        let overdue = schedule.get(kata.id()).map_or(0, |due| due.overdue(today));
        let (rank, why) = match state {
            State::Due => (0, Why::Due { days: overdue }),
            State::Tried => (1, Why::Tried { attempts }),
            State::New => (2, Why::New),
            State::Passed => (3, Why::Stretch),
            State::Mastered => return None,
        };
        let waits = matches!(state, State::Tried | State::New) && !ready(kata);
        // Reading order decides between equals, because the first of them is taken.
        Some(((rank == 3, waits, rank, if rank == 0 { -overdue } else { 0 }), Next { kata, why }))
    };
    katas.iter().filter_map(choice).min_by_key(|(order, _)| *order).map(|(_, next)| next)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::catalog::Workbook;
    use crate::workspace::schedule::Rating;

    const TODAY: Date = Date::constant(2026, 3, 10);

    /// What is chosen of the shipped katas when one stands so with some of them.
    fn chosen(stand: &[(&str, State)], overdue: &[(&str, i8)]) -> Option<(String, Why)> {
        let katas: Vec<Kata> =
            Workbook::shipped().expect("readable").katas().into_iter().collect::<Result<_, _>>().expect("readable");
        let standings = stand
            .iter()
            .map(|(id, state)| ((*id).to_owned(), Standing { state: *state, attempts: 2, until_passed: None }));
        let due = |days: i8| Due {
            passed: Timestamp::UNIX_EPOCH,
            rating: Rating::Good,
            on: Date::constant(2026, 3, 10 - days),
            begun: false,
        };
        let schedule = overdue.iter().map(|(id, days)| ((*id).to_owned(), due(*days)));
        let next = next_kata(&katas, &standings.collect(), &schedule.collect(), TODAY)?;
        Some((next.kata.id().to_owned(), next.why))
    }

    #[test]
    fn the_path_begins_at_its_beginning() {
        let katas = Workbook::shipped().expect("readable").katas();
        let first = katas[0].as_ref().expect("readable").id().to_owned();
        assert_eq!(chosen(&[], &[]), Some((first, Why::New)));
    }

    #[test]
    fn what_is_due_comes_first_and_longest_overdue_before_all() {
        let stand =
            [("first_decorator", State::Due), ("n_plus_one", State::Due), ("generators_on_demand", State::Tried)];
        let overdue = [("first_decorator", 1), ("n_plus_one", 4)];
        assert_eq!(chosen(&stand, &overdue), Some(("n_plus_one".into(), Why::Due { days: 4 })));
    }

    #[test]
    fn what_was_tried_comes_before_what_is_new_unless_it_needs_that() {
        let shipped = Workbook::shipped().expect("readable");
        let kata = shipped.katas().into_iter().flatten().find(|kata| kata.id() == "n_plus_one").expect("shipped");
        // All it needs is passed, whatever that is today, but for its first need, of which the state is given.
        let tried = |first: State| {
            let needs = kata.facts.needs.iter().enumerate();
            let needs = needs.map(|(at, need)| (need.as_str(), if at == 0 { first } else { State::Passed }));
            chosen(&needs.chain([("n_plus_one", State::Tried)]).collect::<Vec<_>>(), &[])
        };
        assert_eq!(tried(State::Passed), Some(("n_plus_one".into(), Why::Tried { attempts: 2 })));
        let instead = tried(State::New).expect("there are others");
        assert!(instead.0 != "n_plus_one" && instead.1 == Why::New, "a need of it is not passed: {instead:?}");
    }
}
