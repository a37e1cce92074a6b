//! What lateness costs.
//!
//! Owns: the policy that a workshop file may have, and the points that follow from it. Does not own: what is late (`row`).

use serde::Deserialize;

use super::weights::rounded;
use crate::error::{Error, Result};

/// A share of the points that were reached, for each day begun.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LatePolicy {
    pub percent_per_day: f64,
    #[serde(default = "all")]
    pub most_percent: f64,
    /// Who is late by no more than this is in time.
    #[serde(default)]
    pub grace_minutes: u32,
}

fn all() -> f64 {
    100.0
}

const DAY: u64 = 24 * 60 * 60;

impl LatePolicy {
    /// What it costs to be so late, of the points that were reached.
    ///
    /// seconds: none where a platform says that it is late, and not by how much: that is a day.
    pub fn cost(&self, score: f64, seconds: Option<u64>) -> f64 {
        let days = match seconds {
            Some(seconds) if seconds <= u64::from(self.grace_minutes) * 60 => 0,
            Some(seconds) => seconds.div_ceil(DAY),
            None => 1,
        };
        let percent = (self.percent_per_day * days as f64).min(self.most_percent);
        rounded(score * percent / 100.0)
    }

    pub(super) fn is_reasonable(&self) -> Result<()> {
        let percents = [("percent_per_day", self.percent_per_day), ("most_percent", self.most_percent)];
        match percents.into_iter().find(|(_, percent)| !(0.0..=100.0).contains(percent)) {
            Some((name, percent)) => Err(Error::new(format!("{name} is {percent}")).next("it is 0 to 100")),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_begun_costs_a_share_up_to_a_bound() {
        let policy = LatePolicy { percent_per_day: 10.0, most_percent: 25.0, grace_minutes: 15 };
        let cost = |seconds| policy.cost(8.0, seconds);
        assert_eq!([cost(Some(0)), cost(Some(900)), cost(Some(901))], [0.0, 0.0, 0.8]);
        assert_eq!([cost(Some(DAY)), cost(Some(DAY + 1)), cost(Some(9 * DAY))], [0.8, 1.6, 2.0]);
        assert_eq!(cost(None), 0.8);
    }
}
