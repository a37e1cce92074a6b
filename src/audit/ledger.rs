//! What has been proven, and of what.
//!
//! Owns: `proven.toml` in each kata's folder. A file per kata, since many people add katas at once: none of them touches
//! another's. Does not own: the hash in it (`basis`).

use std::path::PathBuf;

use serde::Deserialize;

use crate::catalog::{Files, Kata, PROVEN, parse_toml};
use crate::error::Result;
use crate::workspace::files;

/// What a full proof of a kata showed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Proven {
    /// The hash of all that the proof rests on.
    pub basis: String,
    /// The Pythons that it was proven with, such as "3.11".
    pub python: Vec<String>,
    /// How often the reference ran.
    pub runs: u32,
    pub mutants_killed: usize,
    /// Those that survive with a reason.
    pub mutants_explained: usize,
}

/// What is written of a kata, if anything.
///
/// # Errors
/// The file is broken: with its line and what to do.
pub(super) fn read(files: &Files, kata: &Kata) -> Result<Option<Proven>> {
    let path = path_of(kata);
    let Some(text) = files.read(&path)? else { return Ok(None) };
    let broken = |error: crate::error::Error| {
        error.next("`kata audit` writes this file: remove it, and the next audit proves the kata and writes it anew")
    };
    parse_toml(&text, &PathBuf::from(&path)).map(Some).map_err(broken)
}

/// Write what was proven, replacing what was there as a whole. A workbook without a folder keeps nothing.
///
/// # Errors
/// The folder cannot be written.
pub(super) fn write(files: &Files, kata: &Kata, proven: Proven) -> Result<()> {
    let Files::Folder(root) = files else { return Ok(()) };
    let before = read(files, kata).ok().flatten();
    let text = text_of(&with_those_of(proven, before));
    let path = root.join(path_of(kata));
    match std::fs::read_to_string(&path) {
        Ok(there) if there == text => Ok(()), // nobody's build or version control sees a change
        _ => files::replace(&path, &text),
    }
}

/// Other Pythons that the same was proven with stay.
fn with_those_of(mut proven: Proven, before: Option<Proven>) -> Proven {
    if let Some(before) = before.filter(|before| before.basis == proven.basis) {
        proven.python.extend(before.python);
        let numbers = |version: &String| version.split('.').map(|n| n.parse().unwrap_or(0)).collect::<Vec<u32>>();
        proven.python.sort_by_key(numbers);
        proven.python.dedup();
    }
    proven
}

fn path_of(kata: &Kata) -> String {
    format!("{}/{PROVEN}", kata.at.folder())
}

fn text_of(proven: &Proven) -> String {
    let Proven { basis, python, runs, mutants_killed, mutants_explained } = proven;
    format!(
        "# Written by `kata audit`: commit it. What it was proven of is in the hash; a change there is proven again.\n\
         basis = {basis:?}\npython = {python:?}\nruns = {runs}\nmutants_killed = {mutants_killed}\n\
         mutants_explained = {mutants_explained}\n"
    )
}
