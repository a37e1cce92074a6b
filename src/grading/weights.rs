//! What checks and katas are worth.
//!
//! Owns: weights, and the points that follow from them.
//! Does not own: what lateness costs (whoever reads the results).

use std::collections::BTreeMap;

use crate::outcome::{CheckReport, Report, Verdict};

/// What the checks of a kata are worth.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Weights {
    /// The points of the whole kata, shared out by the weights of its checks; by default, the sum of those.
    pub kata: Option<f64>,
    /// By the name of the check's function. A check that is not named weighs 1, a stretch check 0.
    pub checks: BTreeMap<String, f64>,
}

impl Weights {
    /// What a submission reached; nothing where nothing could be checked, and for the starter, whatever it passes.
    pub fn points(&self, report: &Report) -> f64 {
        if report.verdict == Verdict::NotChecked || report.not_begun {
            return 0.0;
        }
        let scale = self.scale(report);
        let passed = report.checks.iter().filter(|check| check.outcome.passed());
        rounded(passed.map(|check| self.of(check) * scale).sum())
    }

    /// What could be reached.
    pub fn most(&self, report: &Report) -> f64 {
        rounded(self.kata.unwrap_or_else(|| self.sum(report)))
    }

    /// The points of a check that weighs one.
    pub fn scale(&self, report: &Report) -> f64 {
        let sum = self.sum(report);
        self.kata.filter(|_| sum > 0.0).map_or(1.0, |points| points / sum)
    }

    /// What a check weighs.
    pub fn of(&self, check: &CheckReport) -> f64 {
        let usual = if check.stretch { 0.0 } else { 1.0 };
        self.checks.get(&check.name).copied().unwrap_or(usual).max(0.0)
    }

    fn sum(&self, report: &Report) -> f64 {
        report.checks.iter().map(|check| self.of(check)).sum()
    }
}

/// Shares of points, without the last digits of binary fractions: 0.1 and 0.2 are 0.3. The sum of none is -0.0.
pub fn rounded(points: f64) -> f64 {
    (points * 1e6).round() / 1e6 + 0.0
}
