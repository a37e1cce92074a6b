//! The practice loop on a terminal: save, see, understand, next.
//!
//! Owns: the screen, its keys, and noticing that files are saved. The state (`live`) is a value that is given events and
//! says what is to be done; `session` does it.
//! Does not own: judging (`judge`), how a report reads (`report`), what is remembered (`workspace`).

mod live;
mod live_view;
mod page;
mod plain;
mod runner;
mod saves;
mod session;

pub use live::{Content, Effect, Live, Notice, Over, Phase};
pub use plain::run as run_plain;
pub use runner::Runner;
pub use saves::{Saves, Watching};
pub use session::{Setup, run};
