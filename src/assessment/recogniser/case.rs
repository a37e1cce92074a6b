//! One report, confronted with the kata's mistakes.
//!
//! Owns: which of them are run, what is discounted before any is told. Does not own: how a program ends its checks, now or
//! remembered (`recogniser`), or what is concluded from likeness (`diagnosis`).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use serde_json::{Value, json};

use super::undone::may_be_undone;
use super::{Asked, Knowledge, Recogniser};
use crate::assessment::in_parallel_on;
use crate::assessment::program::Program;
use crate::catalog::Kata;
use crate::diagnosis::{self, Ending, Likeness, Suspect};
use crate::error::Result;
use crate::judge::{Judge, Submission};
use crate::outcome::{RecognisedMistake, Report};

/// One report, and what is known about its kata.
pub(super) struct Case<'c> {
    pub recogniser: &'c Recogniser,
    pub judge: &'c Judge,
    pub kata: &'c Kata,
    pub report: &'c Report,
    pub knowledge: Arc<Knowledge>,
}

impl Case<'_> {
    /// The mistakes that the submission makes, of those that its report leaves possible.
    pub fn found(&self, submission: &Submission, suspects: Vec<Suspect<'_>>) -> Result<Vec<RecognisedMistake>> {
        let (whole, rest): (Vec<_>, Vec<_>) = suspects.into_iter().partition(|suspect| suspect.covers(self.report));
        let mut agreeing = self.agreeing(&whole)?;
        self.discount_undone(submission, &mut agreeing)?;
        if !agreeing.iter().any(|suspect| self.settles(suspect)) {
            self.add_the_rest(submission, rest, &mut agreeing)?;
        }
        // Whoever said to stop meanwhile does not want half an answer.
        if !(self.recogniser.may_go_on)() {
            return Ok(Vec::new());
        }
        Ok(diagnosis::named(self.report, agreeing))
    }

    /// Whether nothing can be found out any more once this suspect agrees: it explains exactly all that fails, so no other
    /// is named beside it, and which others do just the same is known as well, as they are compared in the same checks.
    /// What the starter leaves undone is all of this mistake then, and discounts nothing (`Suspect::is_what_is_left`).
    fn settles(&self, suspect: &Suspect<'_>) -> bool {
        suspect.is_told() && suspect.agrees_exactly() && suspect.covers(self.report)
    }

    /// Add those that explain a part of what fails. The starter is run before them: it has fewer checks to run than there
    /// are mistakes, and rules many of them out.
    fn add_the_rest<'k>(
        &self,
        submission: &Submission,
        mut rest: Vec<Suspect<'k>>,
        agreeing: &mut Vec<Suspect<'k>>,
    ) -> Result<()> {
        if rest.is_empty() && agreeing.is_empty() {
            return Ok(());
        }
        let leftovers = self.leftovers()?;
        rest.retain(|suspect| suspect.may_be_told(&leftovers));
        let mut more = self.agreeing(&rest)?;
        self.discount_undone(submission, &mut more)?;
        agreeing.append(&mut more);
        agreeing.sort_by_key(|suspect| self.place(suspect));
        self.discount_starter(&leftovers, agreeing)
    }

    fn agreeing<'k>(&self, suspects: &[Suspect<'k>]) -> Result<Vec<Suspect<'k>>> {
        let confronted = in_parallel_on(self.threads(), suspects, |suspect| self.confronted(suspect));
        confronted.into_iter().filter_map(Result::transpose).collect()
    }

    /// Where its author has put it: of mistakes that explain equally much the first is named.
    fn place(&self, suspect: &Suspect<'_>) -> Option<usize> {
        self.kata.mistakes.iter().position(|mistake| mistake.name == suspect.mistake.name)
    }

    /// How many programs run at a time. Where time is measured, nothing runs beside it.
    fn threads(&self) -> usize {
        if self.kata.facts.measures_time { 1 } else { self.recogniser.threads }
    }

    /// The suspect, if it ends its checks as the submission does.
    fn confronted<'k>(&self, suspect: &Suspect<'k>) -> Result<Option<Suspect<'k>>> {
        let mut suspect = suspect.clone();
        let checks = suspect.to_compare();
        let program = Program::of_mistake(suspect.mistake);
        let agrees = self.endings(&program, &checks, |ending, check| suspect.agrees(ending, check))?;
        Ok(agrees.then_some(suspect))
    }

    /// What the untouched starter does as well may just not have been done yet.
    fn discount_starter(&self, leftovers: &[String], agreeing: &mut [Suspect<'_>]) -> Result<()> {
        let starter = self.starters_endings(agreeing.iter().flat_map(Suspect::to_compare))?;
        for suspect in agreeing.iter_mut().filter(|suspect| !suspect.is_what_is_left(leftovers)) {
            starter.iter().for_each(|(check, ending)| suspect.discount(check, ending));
        }
        Ok(())
    }

    /// The failing checks that the untouched starter fails in just the same way.
    fn leftovers(&self) -> Result<Vec<String>> {
        let failing: BTreeMap<String, Ending> =
            diagnosis::failing(self.report).map(|check| (check.name.clone(), Ending::of(check))).collect();
        let mut starter = self.starters_endings(failing.keys().cloned())?;
        starter.retain(|check, ending| failing[check].likeness(ending) == Likeness::SameEvidence);
        Ok(starter.into_keys().collect())
    }

    /// What the submission's unfinished functions alone break, in a solution that is right otherwise, tells of no mistake.
    fn discount_undone(&self, submission: &Submission, agreeing: &mut [Suspect<'_>]) -> Result<()> {
        if agreeing.is_empty() || !may_be_undone(submission.source()) {
            return Ok(());
        }
        let others: BTreeMap<&str, &str> = agreeing
            .iter()
            .map(|suspect| Ok((suspect.mistake.name.as_str(), suspect.mistake.source()?)))
            .collect::<Result<_>>()?;
        let source = String::from_utf8_lossy(submission.source());
        let details = json!({"reference": self.kata.reference, "others": others});
        let answer = self.judge.ask(self.kata, "unfinished", &source, details)?;
        let (Some(undone), Some(alike)) = (answer["source"].as_str(), answer["alike"].as_array()) else {
            return Ok(());
        };
        let on_purpose = |suspect: &Suspect<'_>| alike.contains(&Value::from(suspect.mistake.name.as_str()));
        let mut doubtful: Vec<&mut Suspect<'_>> = agreeing.iter_mut().filter(|s| !on_purpose(s)).collect();
        let mut checks: Vec<String> = doubtful.iter().flat_map(|suspect| suspect.to_compare()).collect();
        checks.sort();
        checks.dedup();
        let undone = Submission::of_source("undone", undone);
        self.judge.hold_chosen(self.kata, &undone, &checks, |check| {
            let ending = Ending::of(check);
            doubtful.iter_mut().for_each(|suspect| suspect.discount(&check.name, &ending));
            ControlFlow::Continue(())
        })
    }

    /// How the untouched starter ends these checks, each by itself: none is skipped for another.
    fn starters_endings(&self, checks: impl IntoIterator<Item = String>) -> Result<BTreeMap<String, Ending>> {
        let checks: Vec<String> = checks.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        let ended = in_parallel_on(self.threads(), &checks, |check| {
            let mut own = None;
            self.endings(&Program::starter(self.kata), std::slice::from_ref(check), |ending, _| {
                own = Some(ending.clone());
                true
            })?;
            Ok(own.map(|own| (check.clone(), own)))
        });
        ended.into_iter().filter_map(Result::transpose).collect()
    }

    fn endings(
        &self,
        program: &Program<'_>,
        checks: &[String],
        seen: impl FnMut(&Ending, &str) -> bool,
    ) -> Result<bool> {
        let asked = Asked { program, checks, report: Some(self.report) };
        self.recogniser.follow(self.judge, self.kata, &self.knowledge, &asked, seen)
    }
}
