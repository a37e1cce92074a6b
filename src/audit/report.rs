//! What an audit says: its findings, and what was proven of each kata.

use serde::Serialize;

use super::finding::Finding;

pub const FORMAT_VERSION: u32 = 1;

/// What an audit found.
#[derive(Debug, Serialize)]
pub struct AuditReport {
    pub format_version: u32,
    /// The Python that ran, if anything was run.
    pub python: String,
    pub katas: Vec<Proof>,
    pub findings: Vec<Finding>,
    /// What the audit did not ask, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// What was proven of one kata.
#[derive(Debug, Serialize)]
pub struct Proof {
    pub kata: String,
    pub findings: usize,
    pub how: How,
    /// How long that took, on the clock: other katas may have been run beside it.
    pub seconds: f64,
    /// Counts, in words.
    pub summary: String,
    /// Sentences of its prompt that no mistake and no break quotes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unbroken: Vec<Rule>,
}

/// A sentence of a prompt.
#[derive(Debug, Serialize)]
pub struct Rule {
    pub line: usize,
    pub sentence: String,
}

/// How a kata was proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Everything once.
    Light,
    /// Reference, starter, predictions and texts once, and each mistake where it fails; the ledger vouches for the rest.
    Vouched,
    /// All that is asked for.
    Full,
    /// All that is asked for, though the ledger vouches for it.
    Sampled,
    /// Nothing was run: its subject is time, and nothing has changed or nothing was to be proven in full.
    LeftOut,
}
