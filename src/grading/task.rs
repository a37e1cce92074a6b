//! What those who read, judge and write in a room hand to one another.

use std::time::Duration;

use super::moment::Moment;
use super::person::About;
use super::results::{Judged, Line};
use super::row::Status;
use crate::error::Result;
use crate::judge::Submission;
use crate::outcome::Report;

/// One submission, on its way to become a row.
pub(super) struct Draft {
    pub learner: String,
    pub about: About,
    /// The place of its kata in the plan.
    pub kata: usize,
    pub file: Option<String>,
    pub sha256: Option<String>,
    pub submitted: Option<Moment>,
    /// What is to be told of how the submission was chosen.
    pub notes: Vec<String>,
}

pub(super) struct Task {
    pub draft: Draft,
    pub judged: Judged,
    pub submission: Submission,
}

/// What became of a submission.
pub(super) enum Event {
    Judged(Task, Result<Report>, Duration),
    /// Nothing to run: it is missing, or unreadable.
    Settled(Draft, Status),
    /// It is in the file.
    There(Draft, Line),
    /// The same content as `of`'s.
    Twin {
        draft: Draft,
        judged: Judged,
        of: String,
    },
}
