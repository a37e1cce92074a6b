//! A room graded: everybody's submissions to a set of katas, a row for each learner and kata.
//!
//! Owns: finding submissions (`room`), whose they are (`sorting`, `platform`, `roster`), what is asked and what it is worth (`workshop`, `weights`, `lateness`), running them on all
//! cores (`plan`, `run`), the file of results (`row`, `results`, `merge`), what a room comes to (`overview`), whose verdict a changed kata
//! changes (`regrade`), which submissions are alike (`similar`), their texts, found again (`texts`), the line that makes a
//! mistake (`made`), what stands for learners (`pseudonyms`).
//! Does not own: how one submission is judged (`judge`, `assessment`), how any of it is shown (`report`).

mod alike;
mod archive;
mod choice;
mod feed;
mod found;
mod item;
pub mod lateness;
mod leaving;
mod made;
pub mod merge;
pub mod moment;
pub mod overview;
mod pattern;
pub mod person;
mod place;
pub mod plan;
mod platform;
pub mod pseudonyms;
pub mod regrade;
pub mod results;
pub mod room;
pub mod roster;
pub mod row;
pub mod run;
mod shelf;
pub mod similar;
mod sorting;
mod task;
pub mod texts;
mod walk;
pub mod weights;
pub mod workshop;
mod write;

pub use leaving::leave;
pub use pattern::Pattern;
pub use plan::Partition;
