//! Learners who are in the room no more.
//!
//! Owns: that what is known of them counts no more, and stays in the file. Does not own: the file (`results`).

use std::collections::BTreeSet;

use super::results::Results;
use super::room::Room;
use super::row::{Row, Status};
use crate::error::Result;

/// Write down who left the room since the results were begun, and return their names. Where nobody of the results is in
/// this room, it is another room that is added to them: then nobody left.
///
/// # Errors
/// The file cannot be read or written.
pub fn leave(results: &mut Results, room: &Room) -> Result<Vec<String>> {
    let here: BTreeSet<&str> = room.learners().collect();
    let known: BTreeSet<String> = results.lines().map(|(_, learner, _)| learner.to_owned()).collect();
    let gone: BTreeSet<&String> = known.iter().filter(|learner| !here.contains(learner.as_str())).collect();
    if gone.len() == known.len() {
        return Ok(Vec::new());
    }
    let lines: Vec<_> = results
        .lines()
        .filter(|(_, learner, _)| gone.contains(&(*learner).to_owned()))
        .map(|(.., line)| line)
        .collect();
    for line in lines {
        let row = results.read(line)?;
        let left = Row { status: Status::Left, score: None, penalty: None, same_as: None, milliseconds: 0.0, ..row };
        results.append(&left)?;
    }
    Ok(gone.into_iter().cloned().collect())
}
