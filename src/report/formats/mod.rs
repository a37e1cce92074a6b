//! Results in the formats of other tools: pure functions from what was graded to the text of a file.
//!
//! Owns: the input they share (`graded`), the words they share (`text`), and one module per format.
//! Does not own: the JSON of katabook itself (`outcome`), where a result is written, exit codes.
//!
//! What holds for all of them, so that nobody is surprised by a number:
//! - each check of a kata's core carries one point, a stretch check none, unless `Weights` says otherwise;
//! - a check that did not pass earns nothing, for whatever reason;
//! - formats whose reader counts the tests it is given (exercism, classroom, PrairieLearn) leave out stretch checks
//!   that carry no points: one that did not pass must not fail a submission that passed;
//! - a kata that could not be checked is one test, which ended in the format's "error" and earns nothing;
//! - control characters are written out (`\u{1b}`), so no terminal sequence reaches a page or a log;
//! - what is cut says so.
//!
//! `csv`, `junit`, `github` and `svg` take the results of any number of learners; the others are files about one learner.

pub mod check50;
pub mod classroom;
pub mod classroom50;
pub mod csv;
pub mod exercism;
pub mod github;
pub mod gradebook;
mod graded;
pub mod gradescope;
pub mod json;
pub mod junit;
pub mod prairielearn;
pub mod svg;
pub(in crate::report) mod text;

pub use crate::grading::weights::Weights;
pub use graded::{Graded, Late, Learner};

/// The text of a file. The errors are those of the writers beneath, and no input is known that causes one.
pub type Written = Result<String, Box<dyn std::error::Error>>;
