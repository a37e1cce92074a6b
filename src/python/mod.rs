//! The Python that checks run on.
//!
//! Owns: which one that is and why (`choice`), which there are on this machine (`machine`), the environments around somebody (`around`), and the workers that run one:
//! the program that is built with it, and the module that any Python may import (`workers`). Does not own: what is said to a
//! worker (`judge`), and the environments of packages beside the standard library (`environment`).

mod around;
mod choice;
mod machine;
mod workers;

pub use around::{Active, active, nearest};
pub use choice::{Choice, Why, all, choice, chosen, command, of_version, wish};
pub use machine::{Interpreter, Version};
pub use workers::{Python, Worker};
