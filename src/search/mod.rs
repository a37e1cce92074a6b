//! Finding katas by the words in which people ask.
//!
//! Owns: what of a kata is searched and what each part is worth, how a query is read (operators, misspelt words, words that
//! say nothing), and the line that answers it. Does not own: which katas there are (`catalog`), or how a hit is shown
//! (`report`, `tui`).
//!
//! SQLite's full text search does the work, in memory: two hundred katas are indexed in less time than a key takes, so
//! there is no index on disk that could be stale.

mod code;
mod database;
mod document;
mod index;
mod lines;
mod spelling;
mod words;

pub use document::Document;
pub use index::{Found, Hit, Index, Reading};
pub use lines::{Line, Part};
pub use words::Typing;

#[cfg(test)]
mod tests;
