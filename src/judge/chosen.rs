//! Some checks of a kata, in an order of the caller's choice.
//!
//! Owns: holding as few as the caller needs. Does not own: how one is held (`hold`).

use std::ops::ControlFlow;

use super::{Judge, Submission, check, suite};
use crate::catalog::Kata;
use crate::error::Result;
use crate::outcome::CheckReport;

impl Judge {
    /// Hold the checks of these names against `submission`, in this order, until `seen` breaks off. A check that comes
    /// after another one is skipped if that one is among those held before it and did not pass. Names that the kata does
    /// not have are passed over.
    ///
    /// # Errors
    /// As for `report`.
    pub fn hold_chosen(
        &self,
        kata: &Kata,
        submission: &Submission,
        names: &[String],
        mut seen: impl FnMut(&CheckReport) -> ControlFlow<()>,
    ) -> Result<()> {
        if let Some(whole) = self.suite_of(kata)? {
            return suite::chosen(self, kata, &whole, submission, names, seen);
        }
        let checks = self.checks_of(kata)?;
        let mut held = Vec::with_capacity(names.len());
        let mut chosen = names.iter().filter_map(|name| checks.iter().find(|check| check.name == *name)).peekable();
        while let Some(check) = chosen.next() {
            let report = match check::unmet(check, &held) {
                Some(needed) => {
                    let why = format!("it comes after “{}”, which did not pass", needed.title);
                    check::skipped(check, self.sitting_of(kata, check), why)
                }
                None => {
                    let _lane = self.lanes.take();
                    *check::one(self, kata, check, submission, chosen.peek().is_some())?.report
                }
            };
            if seen(&report).is_break() {
                break;
            }
            held.push(report);
        }
        Ok(())
    }

    /// The seed that checks draw their inputs from.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// What else than the kata and the engine may change what its checks observe: the Python, the way checks sit, what runs
    /// them, and what this machine cannot hold code with.
    pub fn circumstances(&self, kata: &Kata) -> String {
        let mut lacking: Vec<&str> = self.lacks().map(|layer| layer.name.as_str()).collect();
        lacking.sort_unstable();
        let (python, sitting, without) = (&self.python.build, self.sitting, lacking.join(","));
        let runner = self.runner_of(kata).ok().flatten().map_or_else(String::new, |runner| runner.told());
        format!(
            "{python} of {}, sitting {sitting:?}, by {runner}, without {without}, hash seed {}",
            self.python.prefix, self.hash_seed
        )
    }
}
