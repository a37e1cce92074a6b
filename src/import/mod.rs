//! Workbooks from exercises that were written for something else.
//!
//! Owns: reading foreign layouts (a module for each) and saying what could not be carried over. Does not own: what a
//! workbook's files mean (`catalog`), whether an imported kata works (`audit`).

mod classroom;
mod draft;
mod exercism;
mod hints;
mod pytest;
mod script;
mod source;

pub use classroom::classroom;
pub use draft::{Imported, LeftOut};
pub use exercism::exercism;
pub use pytest::{Single, pytest};
