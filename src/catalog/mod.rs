//! What a kata is, where it comes from, and the rules its files keep.
//!
//! Owns: reading a workbook, shipped or foreign, into values. Does not own: running any Python.

mod beside;
mod breaks;
mod change;
mod concept;
mod docstring;
mod facts;
mod files;
mod imports;
mod include;
mod kata;
mod lone;
mod mistake;
mod outline;
pub mod packages;
pub mod page;
mod prediction;
mod project;
pub mod quoting;
mod requirement;
mod spoken;
mod untouched;
mod workbook;
mod wrong;

pub use breaks::Break;
pub use concept::{Concept, SENIOR, labelled};
pub use facts::{Difficulty, EquivalentMutant, Facts, Origin, Rarity, nearest, parse as parse_toml};
pub use files::Files;
pub use imports::{imported_anywhere, imported_by, is_module_name};
pub use kata::{Kata, KataId, PARTS, PROVEN, Style, hash_of};
pub use mistake::Mistake;
pub use outline::Outline;
pub use packages::{LOCKS, Need, Packages};
pub use prediction::{Believed, Prediction, as_seen, same_output};
pub use project::{AT_MOST, Project};
pub use requirement::{Requirement, normal as normal_name};
pub use spoken::{Spoken, follow_ups};
pub use workbook::{Topic, Workbook};
