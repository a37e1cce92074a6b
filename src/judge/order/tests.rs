//! Orders and deadlines, with hands that run nothing.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use proptest::prelude::*;

use super::super::naming::blank;
use super::*;
use crate::outcome::Outcome;

/// How a check of a test ends: the outcome, and whether the file was imported.
type Ends = (Outcome, bool);

/// Hands for checks of which it is known how they end.
struct Told {
    checks: Vec<CheckFacts>,
    ends: Vec<Ends>,
    lanes: Lanes,
    hall: Hall,
    withdrawn: AtomicBool,
    gives_up: bool,
}

/// Who is running, and has been.
#[derive(Default)]
struct Hall {
    state: Mutex<State>,
    came: Condvar,
}

#[derive(Default)]
struct State {
    running: usize,
    /// Each run: the check, and with how many others it began.
    runs: Vec<(usize, usize)>,
    /// How many have to be there before one leaves: so that checks meet.
    meeting: usize,
    /// A check that does not leave before another one has begun, if that takes no minute.
    waits_for: Option<(usize, usize)>,
    /// Outcomes of first runs that are not those of the next ones.
    at_first: Vec<(usize, Outcome)>,
}

impl Told {
    fn new(ends: &[Ends], after: &[Option<usize>]) -> Told {
        let name = |n: usize| format!("check_{n}");
        let check = |(n, after): (usize, &Option<usize>)| CheckFacts {
            name: name(n),
            title: format!("Check {n}."),
            why: String::new(),
            after: after.map(name),
            stretch: false,
            seconds: None,
            test: None,
        };
        let checks = after.iter().enumerate().map(check).collect();
        let hall = Hall::default();
        Told {
            checks,
            ends: ends.to_vec(),
            lanes: Lanes::new(2),
            hall,
            withdrawn: AtomicBool::new(false),
            gives_up: false,
        }
    }

    fn side_by_side(&self) -> Vec<String> {
        let _lane = self.lanes.take();
        let mut seen = Vec::new();
        let reports = super::side_by_side(Board::new(self), |report| seen.push(told(report)));
        assert_eq!(seen, reports.expect("nothing breaks").iter().flatten().map(told).collect::<Vec<_>>());
        seen
    }

    fn one_by_one(&self) -> Vec<String> {
        let mut seen = Vec::new();
        super::one_by_one(Board::new(self), |report| seen.push(told(report))).expect("nothing breaks");
        seen
    }

    fn runs(&self) -> Vec<(usize, usize)> {
        self.hall.state.lock().unwrap_or_else(PoisonError::into_inner).runs.clone()
    }
}

fn told(report: &CheckReport) -> String {
    format!("{} {:?} {:?}", report.name, report.outcome, report.message)
}

impl Hands for Told {
    fn checks(&self) -> &[CheckFacts] {
        &self.checks
    }

    fn seconds(&self, _: &CheckFacts) -> f64 {
        1.0
    }

    fn sitting(&self, _: &CheckFacts) -> Sitting {
        Sitting::Shared
    }

    fn run(&self, check: usize, _: bool) -> Result<Ended> {
        let mut state = self.hall.state.lock().unwrap_or_else(PoisonError::into_inner);
        let beside = state.running;
        state.runs.push((check, beside));
        state.running += 1;
        self.hall.came.notify_all();
        while state.running < state.meeting {
            state = self.hall.came.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.meeting = 0;
        if let Some((_, other)) = state.waits_for.filter(|(waiting, _)| *waiting == check) {
            let is_missing = |state: &mut State| state.runs.iter().all(|(begun, _)| *begun != other);
            let came = self.hall.came.wait_timeout_while(state, Duration::from_secs(60), is_missing);
            state = came.unwrap_or_else(PoisonError::into_inner).0;
        }
        state.running -= 1;
        let (mut outcome, imported) = self.ends[check];
        if let Some(at) = state.at_first.iter().position(|(first, _)| *first == check) {
            outcome = state.at_first.remove(at).1;
        }
        let report = Box::new(blank(&self.checks[check], outcome, Sitting::Shared));
        Ok(Ended { report, imported, deadline: Duration::from_secs(1), is_settled: false })
    }

    fn is_withdrawn(&self) -> bool {
        self.withdrawn.load(Ordering::SeqCst)
    }

    fn gives_up(&self) -> bool {
        self.gives_up
    }

    fn lanes(&self) -> &Lanes {
        &self.lanes
    }

    fn is_one_idle(&self) -> bool {
        true
    }

    fn starting_takes(&self) -> Duration {
        Duration::from_millis(50)
    }

    fn start_spare(&self, _: Box<dyn FnOnce() + Send>) {}
}

const PASSED: Ends = (Outcome::Passed, true);

fn checks() -> impl Strategy<Value = (Vec<Ends>, Vec<Option<usize>>)> {
    let outcome = prop_oneof![
        4 => Just(PASSED),
        2 => Just((Outcome::Failed, true)),
        1 => Just((Outcome::TimedOut, true)),
        1 => Just((Outcome::CannotImport, false)),
        1 => Just((Outcome::TimedOut, false)),
        1 => Just((Outcome::CheckBroken, false)),
    ];
    prop::collection::vec((outcome, prop::option::of(any::<prop::sample::Index>())), 1..9).prop_map(|checks| {
        let after = |(n, (_, after)): (usize, &(Ends, Option<prop::sample::Index>))| {
            after.filter(|_| n > 0).map(|index| index.index(n))
        };
        (checks.iter().map(|(ends, _)| *ends).collect(), checks.iter().enumerate().map(after).collect())
    })
}

proptest! {
    #[test]
    fn two_at_a_time_tell_what_one_after_the_other_tells((ends, after) in checks(), gives_up in any::<bool>()) {
        let told = || Told { gives_up, ..Told::new(&ends, &after) };
        prop_assert_eq!(told().side_by_side(), told().one_by_one());
    }
}

#[test]
fn a_check_that_ran_out_of_time_beside_another_is_run_again_alone() {
    let hands = Told::new(&[PASSED, PASSED], &[None, None]);
    {
        let mut state = hands.hall.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.meeting = 2;
        state.at_first = vec![(1, Outcome::TimedOut)];
    }
    assert_eq!(hands.side_by_side(), ["check_0 Passed None", "check_1 Passed None"]);
    assert_eq!(hands.runs().len(), 3);
    assert_eq!(hands.runs()[2], (1, 0));
}

#[test]
fn a_check_that_ran_out_of_time_alone_is_believed_and_the_rest_run_alone() {
    let hangs = (Outcome::TimedOut, true);
    let hands = Told::new(&[hangs, hangs, hangs, hangs], &[None; 4]);
    hands.hall.state.lock().unwrap_or_else(PoisonError::into_inner).meeting = 2;
    assert_eq!(hands.side_by_side().len(), 4);
    // Until it is known how the first ones ended, another may begin.
    let runs = hands.runs();
    let alone: Vec<(usize, usize)> = runs[runs.len().saturating_sub(4)..].to_vec();
    assert_eq!(alone, [(0, 0), (1, 0), (2, 0), (3, 0)], "{runs:?}");
}

#[test]
fn what_ran_out_of_time_twice_is_run_no_more_where_nobody_waits_for_it() {
    let hangs = (Outcome::TimedOut, true);
    let hands = Told { gives_up: true, ..Told::new(&[PASSED, hangs, PASSED, hangs, PASSED, hangs], &[None; 6]) };
    let told = hands.one_by_one();
    let left_out = "Skipped Some(\"it never ended: two checks before this one ran out of time\")";
    assert_eq!(told[4..], [format!("check_4 {left_out}"), format!("check_5 {left_out}")]);
    assert_eq!(hands.runs().len(), 4);
}

#[test]
fn a_file_that_cannot_be_imported_is_not_tried_again() {
    let hands = Told::new(&[(Outcome::CannotImport, false); 6], &[None; 6]);
    hands.side_by_side();
    assert!(hands.runs().len() <= 2, "{:?}", hands.runs());
}

#[test]
fn what_much_comes_after_is_run_early() {
    let after = [None, None, None, None, Some(3), Some(4)];
    let hands = Told::new(&[PASSED; 6], &after);
    hands.hall.state.lock().unwrap_or_else(PoisonError::into_inner).meeting = 2;
    hands.side_by_side();
    let mut first: Vec<usize> = hands.runs().iter().take(2).map(|(check, _)| *check).collect();
    first.sort_unstable();
    assert_eq!(first, [0, 3]);
}

#[test]
fn a_lane_that_another_submission_has_is_not_taken() {
    let hands = Told::new(&[PASSED; 4], &[None; 4]);
    let _other = hands.lanes.take();
    hands.side_by_side();
    assert!(hands.runs().iter().all(|(_, beside)| *beside == 0), "{:?}", hands.runs());
}

#[test]
fn a_check_begins_beside_another_whichever_of_the_two_before_it_has_ended() {
    for (waiting, ended) in [(0, 1), (1, 0)] {
        let hands = Told::new(&[PASSED; 3], &[None; 3]);
        {
            let mut state = hands.hall.state.lock().unwrap_or_else(PoisonError::into_inner);
            state.meeting = 2;
            state.waits_for = Some((waiting, 2));
        }
        hands.side_by_side();
        assert_eq!(hands.runs()[2], (2, 1), "check {ended} ended first: {:?}", hands.runs());
    }
}

#[test]
fn a_withdrawn_submission_has_no_reports() {
    let hands = Told::new(&[PASSED; 3], &[None; 3]);
    hands.withdrawn.store(true, Ordering::SeqCst);
    let reports = super::side_by_side(Board::new(&hands), |_| ());
    assert!(reports.expect("nothing breaks").is_none());
}
