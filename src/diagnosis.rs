//! Which known mistakes a failing submission makes.
//!
//! Owns: how failures are compared, and what may be concluded from it. What is compared is what the engine observes when
//! code runs: how each check ended and with what exact evidence. Nothing is written by hand for a kata.
//! Does not own: running the mistakes (`assessment`).
//!
//! A mistake is made if each check that it fails fails in the submission in the same way, whatever else fails there. So
//! whoever makes two mistakes, or has done half of the task, is told of both, or of the half that is there.

mod ending;

use std::borrow::Borrow;
use std::cmp::Reverse;

use crate::catalog::Mistake;
use crate::catalog::quoting::filled;
use crate::outcome::{CheckReport, Outcome, RecognisedMistake, Report, Verdict};

pub use ending::{Ending, Likeness};

/// The mistakes that `report` makes, of `mistakes` with the reports of their own runs.
pub fn recognise<R: Borrow<Report>>(report: &Report, mistakes: &[(&Mistake, R)]) -> Vec<RecognisedMistake> {
    let ended = |own: &Report, name: &str| own.checks.iter().find(|check| check.name == name).map(Ending::of);
    let agreeing = mistakes.iter().filter_map(|(mistake, own)| {
        let own = own.borrow();
        let mut suspect = Suspect::of_checks(report, mistake, failed_by(own))?;
        let agrees =
            suspect.to_compare().into_iter().all(|name| ended(own, &name).is_some_and(|e| suspect.agrees(&e, &name)));
        agrees.then_some(suspect)
    });
    named(report, agreeing.collect())
}

/// The checks that a mistake fails in a run of its own: those of the core, or those of the stretch if it fails no other.
fn failed_by(own: &Report) -> Vec<&str> {
    let failed = own.checks.iter().filter(|check| check.outcome.failed());
    let (stretch, core): (Vec<&CheckReport>, Vec<&CheckReport>) = failed.partition(|check| check.stretch);
    let counted = if core.is_empty() { stretch } else { core };
    counted.into_iter().map(|check| check.name.as_str()).collect()
}

/// The mistakes of a kata that a submission may be making, as far as its own report and what they declare tells.
/// The rest is out without being run: a check that the mistake fails has passed.
pub fn suspects<'k>(mistakes: &'k [Mistake], report: &Report) -> Vec<Suspect<'k>> {
    let declared = |mistake: &'k Mistake| {
        let stretch = |name: &&str| report.checks.iter().any(|check| check.name == **name && check.stretch);
        let (stretch, core): (Vec<&str>, Vec<&str>) = mistake.fails.iter().map(String::as_str).partition(stretch);
        Suspect::of_checks(report, mistake, if core.is_empty() { stretch } else { core })
    };
    mistakes.iter().filter_map(declared).collect()
}

/// A mistake that a submission may be making.
#[derive(Debug, Clone)]
pub struct Suspect<'k> {
    pub mistake: &'k Mistake,
    /// The checks that the mistake fails and that were held here, the telling one first.
    checks: Vec<Compared>,
}

#[derive(Debug, Clone)]
struct Compared {
    name: String,
    /// Its place in the kata.
    at: usize,
    here: Ending,
    likeness: Likeness,
    /// Whether it speaks for the mistake, and could not just as well have another reason.
    telling: bool,
}

impl<'k> Suspect<'k> {
    /// A suspect that fails these checks of its own; None if the report rules it out.
    fn of_checks(report: &Report, mistake: &'k Mistake, fails: Vec<&str>) -> Option<Suspect<'k>> {
        if report.verdict == Verdict::NotChecked || fails.is_empty() {
            return None;
        }
        let mut checks = Vec::new();
        for name in fails {
            let at = report.checks.iter().position(|check| check.name == name)?;
            let check = &report.checks[at];
            if check.outcome.passed() || !counts(report, check) {
                return None;
            }
            // One that was not run, since another failed, neither speaks for the mistake nor against it.
            if !check.outcome.says_nothing() {
                let here = Ending::of(check);
                let telling = here.shows_what_is_wrong();
                checks.push(Compared { name: check.name.clone(), at, here, likeness: Likeness::Different, telling });
            }
        }
        checks.sort_by_key(|check: &Compared| !check.telling);
        checks.iter().any(|check| check.telling).then_some(Suspect { mistake, checks })
    }

    /// The checks in which the mistake is to be compared, the telling one first.
    pub fn to_compare(&self) -> Vec<String> {
        self.checks.iter().map(|check| check.name.clone()).collect()
    }

    /// Take note of how the mistake itself ends one of these checks. Returns whether it can still be the one.
    pub fn agrees(&mut self, own: &Ending, name: &str) -> bool {
        if own.outcome.says_nothing() {
            self.checks.retain(|check| check.name != name);
            return !self.checks.is_empty();
        }
        let Some(check) = self.checks.iter_mut().find(|check| check.name == name) else { return true };
        check.likeness = check.here.likeness(own);
        check.likeness > Likeness::Different
    }

    /// Take note that something unfinished ends one of these checks in this way: what agrees with that as well as with
    /// the mistake does not speak for the mistake.
    pub fn discount(&mut self, name: &str, unfinished: &Ending) {
        for check in self.checks.iter_mut().filter(|check| check.name == name) {
            check.telling &= check.here.likeness(unfinished) < check.likeness;
        }
    }

    /// Whether anything still speaks for it.
    pub fn is_told(&self) -> bool {
        self.checks.iter().any(|check| check.telling)
    }

    /// Whether the suspect can still be told if it turns out to agree in all its checks. What the starter leaves undone in
    /// just the same way (`leftovers`) speaks for no mistake, unless it is all of one.
    pub fn may_be_told(&self, leftovers: &[String]) -> bool {
        let left = |check: &Compared| leftovers.contains(&check.name);
        let several = self.checks.len() > 1 && self.checks.iter().all(left);
        let told = self.checks.iter().any(|check| check.telling && !left(check));
        told || several || leftovers.iter().all(|name| self.fails(name))
    }

    /// Whether all that the starter left undone here is this mistake: `leftovers` are the failing checks that the untouched
    /// starter fails in just the same way. Either there is no other, and what is left is all that is wrong; or the starter
    /// fails each of several checks exactly as the mistake does, which no coincidence does: it was written with it.
    pub fn is_what_is_left(&self, leftovers: &[String]) -> bool {
        let left = |check: &Compared| leftovers.contains(&check.name) && check.likeness == Likeness::SameEvidence;
        let several = self.checks.len() > 1 && self.checks.iter().all(left);
        several || leftovers.iter().all(|name| self.checks.iter().any(|check| check.name == *name))
    }

    /// Whether it is compared in all that fails and counts in this report.
    pub fn covers(&self, report: &Report) -> bool {
        failing(report).all(|check| self.fails(&check.name))
    }

    /// Whether it has turned out to agree exactly in all its checks.
    pub fn agrees_exactly(&self) -> bool {
        self.likeness() == Likeness::SameEvidence
    }

    fn likeness(&self) -> Likeness {
        self.checks.iter().map(|check| check.likeness).min().unwrap_or(Likeness::Different)
    }

    fn fails(&self, name: &str) -> bool {
        self.checks.iter().any(|check| check.name == name)
    }

    /// Whether another one agrees equally on the same checks: nothing that was observed tells the two apart.
    fn is_just_like(&self, other: &Suspect<'_>) -> bool {
        let same = |check: &Compared| other.checks.iter().any(|o| o.name == check.name && o.likeness == check.likeness);
        self.checks.len() == other.checks.len() && self.checks.iter().all(same)
    }
}

/// The mistakes to be named, of those that agree in each of their checks: first the one that explains most failing checks,
/// then those that explain one that is not explained yet.
pub fn named(report: &Report, mut agreeing: Vec<Suspect<'_>>) -> Vec<RecognisedMistake> {
    agreeing.retain(Suspect::is_told);
    let mut explained: Vec<Compared> = Vec::new();
    let mut named = Vec::new();
    loop {
        agreeing.retain(|suspect| adds_to(&explained, suspect));
        let best = (0..agreeing.len()).max_by_key(|at| (worth(&explained, &agreeing[*at]), Reverse(*at)));
        let Some(best) = best.map(|at| agreeing.remove(at)) else { break };
        let also = agreeing.iter().filter(|other| best.is_just_like(other)).map(|other| other.mistake.name.clone());
        named.push(told(report, &best, also.collect()));
        explained.extend(best.checks);
    }
    // What else fails may have a cause that explains all of it, and that nobody has foreseen.
    if failing(report).any(|check| explained.iter().all(|e| e.name != check.name)) {
        named.iter_mut().for_each(|mistake: &mut RecognisedMistake| mistake.likely = true);
    }
    named
}

/// The failing checks of which something is said.
pub fn failing(report: &Report) -> impl Iterator<Item = &CheckReport> {
    report.checks.iter().filter(|check| check.outcome.failed() && counts(report, check))
}

/// Whether something is said of a check: of the stretch, nothing while the core fails.
fn counts(report: &Report, check: &CheckReport) -> bool {
    !check.stretch || report.verdict == Verdict::Passed
}

/// Whether a suspect explains a check that is not explained yet, and is not contradicted by what has been named: what is
/// exactly one mistake is not roughly another, too.
fn adds_to(explained: &[Compared], suspect: &Suspect<'_>) -> bool {
    let known = |check: &Compared| explained.iter().find(|e| e.name == check.name);
    let contradicted = |check: &Compared| known(check).is_some_and(|e| e.likeness > check.likeness);
    suspect.checks.iter().any(|check| known(check).is_none()) && !suspect.checks.iter().any(contradicted)
}

/// How many checks a suspect explains that are not explained yet: exactly, and at all. Of equals, the one that explains the
/// first of them.
fn worth(explained: &[Compared], suspect: &Suspect<'_>) -> (usize, usize, Reverse<Option<usize>>) {
    let new = || suspect.checks.iter().filter(|check| explained.iter().all(|e| e.name != check.name));
    let exact = new().filter(|check| check.likeness == Likeness::SameEvidence).count();
    (exact, new().count(), Reverse(new().map(|check| check.at).min()))
}

fn told(report: &Report, suspect: &Suspect<'_>, also: Vec<String>) -> RecognisedMistake {
    let checks = report.checks.iter().filter(|check| suspect.fails(&check.name));
    RecognisedMistake {
        name: suspect.mistake.name.clone(),
        title: filled(&suspect.mistake.title, report),
        explanation: filled(&suspect.mistake.explanation, report),
        checks: checks.map(|check| check.name.clone()).collect(),
        line: None,
        likely: suspect.likeness() < Likeness::SameEvidence || !also.is_empty(),
        also,
    }
}

/// How a submission failed, as a value that can be grouped by: two that have the same one failed alike in all that counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Signature {
    /// How each check ended: its name, the outcome, the exception.
    ends: Vec<(String, Outcome, Option<String>)>,
    /// What was observed of those that did not pass, but for the size of numbers.
    shapes: Vec<Vec<String>>,
}

/// The signature of a report.
pub fn signature(report: &Report) -> Signature {
    let end = |check: &CheckReport| (check.name.clone(), check.outcome, check.exception.clone());
    let failures = report.checks.iter().filter(|check| !check.outcome.passed());
    Signature {
        ends: report.checks.iter().map(end).collect(),
        shapes: failures.map(|check| Ending::of(check).shape()).collect(),
    }
}

#[cfg(test)]
mod tests;
