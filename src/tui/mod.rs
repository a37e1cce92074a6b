//! What is drawn on a whole terminal: the practice loop, and the list of katas.
//!
//! Owns: screens, what their keys mean, and noticing that files are saved. A screen is a value that is given events and
//! draws into a ratatui frame; `terminal` alone touches the terminal, and `session` does what the loop (`live`) asks for.
//! Does not own: judging (`judge`), how a report reads (`report`), what is remembered (`workspace`).

pub mod browser;
pub mod terminal;
pub mod text;

mod keyboard;
mod live;
mod live_view;
mod page;
mod plain;
mod runner;
mod saves;
mod session;

pub use live::{Awaited, Content, Effect, Live, Notice, Over, Phase};
pub use plain::run as run_plain;
pub use runner::Runner;
pub use saves::{Saves, Settling, Watching};
pub use session::{Setup, run};
