//! Katas made into what another system grades with: one module for each system.
//!
//! Owns: the files of such a package. Does not own: the format of its results (`report::formats`).

pub mod gradescope;
