//! A room graded: everybody's submissions to a set of katas, a row for each learner and kata.
//!
//! Owns: finding submissions (`room`), what is asked and what it is worth (`workshop`, `weights`), running them on all
//! cores (`plan`, `run`), the file of results (`row`, `results`), what a room comes to (`overview`), whose verdict a changed kata
//! changes (`regrade`), which submissions are alike (`similar`), their texts, found again (`texts`).
//! Does not own: how one submission is judged (`judge`, `assessment`), how any of it is shown (`report`).

mod archive;
mod choice;
mod feed;
pub mod overview;
mod pattern;
mod place;
pub mod plan;
pub mod regrade;
pub mod results;
pub mod room;
pub mod row;
pub mod run;
pub mod similar;
mod task;
pub mod texts;
mod walk;
pub mod weights;
pub mod workshop;
mod write;

pub use pattern::Pattern;
pub use plan::Partition;
