//! From results to text: pure functions, no reading, no printing.

pub mod audit;
mod base64;
pub mod check;
pub mod comparison;
mod diff;
pub mod escape;
pub mod feedback;
pub mod find;
pub mod formats;
pub mod grading;
pub mod handout;
pub mod history;
pub mod import;
pub mod interview;
pub mod list;
pub mod map;
pub mod markdown;
mod picture;
pub mod portfolio;
pub mod predict;
pub mod progress;
mod python;
pub mod room;
mod schedule;
mod style;
mod telling;
mod web;
mod words;

pub use style::{Style, wrap};
