//! Joining files of results.
//!
//! Owns: which line counts where several files have one, and telling what the whole lacks. Does not own: a file (`results`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::results::{Judged, Line, Results};
use super::row::Status;
use crate::error::{Error, Result};

/// Kata and learner.
type Key = (String, String);

/// What joining files came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    pub rows: usize,
    /// What is missing, or weighed otherwise, each in a sentence without a full stop.
    pub notes: Vec<String>,
}

/// Join files of results into a new one, by kata and learner. What is in several files counts as the last of them has it.
/// Identical submissions of different files name each other.
///
/// # Errors
/// A file cannot be read or written, or they were graded with different versions of a kata, or different seeds.
pub fn merge(out: &Path, files: &[PathBuf]) -> Result<Merged> {
    let parts: Vec<Results> = files.iter().map(|part| Results::open(part)).collect::<Result<_>>()?;
    let mut joined: BTreeMap<Key, (usize, Line)> = BTreeMap::new();
    for (number, part) in parts.iter().enumerate() {
        joined
            .extend(part.lines().map(|(kata, learner, line)| ((kata.to_owned(), learner.to_owned()), (number, line))));
    }
    let mut into = Results::create(out)?;
    let mut graded_with: BTreeMap<String, (String, u64, usize)> = BTreeMap::new();
    let mut first: BTreeMap<u64, String> = BTreeMap::new();
    let mut worth: BTreeMap<String, Vec<(f64, usize)>> = BTreeMap::new();
    for (number, line) in joined.values() {
        let mut row = parts[*number].read(*line)?;
        let with = (row.kata_hash.clone(), row.seed, *number);
        let known = graded_with.entry(row.kata.clone()).or_insert_with(|| with.clone());
        if (&known.0, known.1) != (&with.0, with.1) {
            let _ = std::fs::remove_file(out);
            return Err(differing(&row.kata, parts[known.2].path(), parts[*number].path(), known.1 != with.1));
        }
        if let (Some(Judged(judged)), Status::Graded { .. }) = (line.judged, &row.status) {
            let learner = first.entry(judged).or_insert_with(|| row.learner.clone());
            row.same_as = (*learner != row.learner).then(|| learner.clone());
        }
        let of_kata = worth.entry(row.kata.clone()).or_default();
        if !of_kata.iter().any(|(max, _)| (max - row.max).abs() < 1e-9) {
            of_kata.push((row.max, *number));
        }
        into.append(&row)?;
    }
    into.sync()?;
    let mut notes = missing_parts(files);
    notes.extend(missing_rows(joined.keys()));
    notes.extend(worth.iter().filter(|(_, worth)| worth.len() > 1).map(|(kata, worth)| {
        let each: Vec<String> =
            worth.iter().map(|(max, part)| format!("{max} in {}", parts[*part].path().display())).collect();
        format!(
            "{kata} is weighed otherwise: worth {}; `kata grade --resume` with one workshop file weighs them alike",
            each.join(", ")
        )
    }));
    Ok(Merged { rows: joined.len(), notes })
}

/// The parts that are not among files named as `kata grade --partition` names them.
fn missing_parts(files: &[PathBuf]) -> Vec<String> {
    let mut there: BTreeMap<u64, BTreeSet<u64>> = BTreeMap::new();
    for file in files {
        let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let numbers = name
            .rsplit_once("-of-")
            .and_then(|(before, of)| Some((before.rsplit_once('-')?.1.to_owned(), of.to_owned())));
        if let Some((Ok(part), Ok(of))) = numbers.map(|(part, of)| (part.parse(), of.parse())) {
            there.entry(of).or_default().insert(part);
        }
    }
    let missing = |(of, parts): (u64, BTreeSet<u64>)| {
        let missing = (1..=of).filter(move |part| !parts.contains(part));
        missing.map(move |part| format!("part {part} of {of} is not among these files"))
    };
    there.into_iter().filter(|(of, _)| *of <= 4096).flat_map(missing).collect()
}

/// How many pairs of a learner and a kata have no row, if any.
fn missing_rows<'k>(keys: impl Iterator<Item = &'k Key> + Clone) -> Option<String> {
    const NAMED: usize = 3;
    let katas: BTreeSet<&str> = keys.clone().map(|(kata, _)| kata.as_str()).collect();
    let learners: BTreeSet<&str> = keys.clone().map(|(_, learner)| learner.as_str()).collect();
    let there: BTreeSet<(&str, &str)> = keys.map(|(kata, learner)| (learner.as_str(), kata.as_str())).collect();
    let all = learners.iter().flat_map(|learner| katas.iter().map(|kata| (*learner, *kata)));
    let missing: Vec<(&str, &str)> = all.filter(|pair| !there.contains(pair)).collect();
    if missing.is_empty() {
        return None;
    }
    let named: Vec<String> = missing.iter().take(NAMED).map(|(learner, kata)| format!("{learner}, {kata}")).collect();
    let more = if missing.len() > NAMED { "; …" } else { "" };
    let all = learners.len() * katas.len();
    Some(format!("{} of {all} rows are missing: {}{more}", missing.len(), named.join("; ")))
}

fn differing(kata: &str, one: &Path, two: &Path, seeds: bool) -> Error {
    let what = if seeds { "seeds" } else { "versions of the kata" };
    Error::new(format!("{kata} was graded with different {what} in {} and {}", one.display(), two.display()))
        .next("grade all parts with the same workbook and the same --seed")
}
