//! An interview: what is asked, how far one got, and what there is to learn from it.
//!
//! Owns: drawing the agenda, and the debrief, as pure functions. Does not own: the clock or the history (`workspace`), nor
//! the conversation at the prompt (`commands`).

mod agenda;
mod debrief;
mod draw;

pub use agenda::{Agenda, Answered, Item, Named, Progress};
pub use debrief::{Debrief, KataHeld, QuestionHeld, Step, debrief};
pub use draw::draw;
