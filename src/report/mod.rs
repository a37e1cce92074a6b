//! From results to text: pure functions, no reading, no printing.

pub mod audit;
pub mod check;
pub mod comparison;
mod diff;
pub mod escape;
pub mod formats;
pub mod grading;
pub mod history;
pub mod import;
pub mod interview;
pub mod list;
pub mod markdown;
pub mod portfolio;
pub mod predict;
pub mod progress;
mod style;

pub use style::{Style, wrap};
