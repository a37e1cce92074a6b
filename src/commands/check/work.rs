//! What is to be checked: a file, standard input, the practice folder's own, references.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::catalog::{Kata, Workbook};
use crate::commands::{all_katas, as_typed, practice_folder};
use crate::error::{Error, Result};
use crate::judge::Submission;

/// A file and its tests, which belong to no workbook.
///
/// processes, seconds: whether they may start programs, and how long each test may take.
pub fn lone(what: &[String], tests: &Path, (processes, seconds): (bool, Option<u32>)) -> Result<(Kata, Submission)> {
    let [solution] = what else {
        return Err(Error::new("one file is checked at a time").next("`kata check --tests TESTFILE FILE`"));
    };
    let solution = Path::new(solution);
    let mut kata = Kata::of_tests(tests, solution)?;
    kata.facts.processes = processes;
    kata.facts.seconds = seconds.map_or(kata.facts.seconds, f64::from);
    let each = seconds.map(|seconds| Duration::from_secs(seconds.into()));
    kata.lone.iter_mut().for_each(|lone| lone.each = each);
    Ok((kata, Submission::of_file(solution)?))
}

/// The references of these katas, or of all of them.
pub fn references(katas: &[String], all: bool, workbook: &Workbook) -> Result<Vec<(Kata, Submission)>> {
    let katas =
        if all { all_katas(workbook)? } else { katas.iter().map(|name| workbook.kata(name)).collect::<Result<_>>()? };
    let with_reference = |kata: Kata| {
        let source = kata.reference.clone();
        (kata, Submission::of_source("reference", source))
    };
    Ok(katas.into_iter().map(with_reference).collect())
}

/// A kata, and the file that is to be checked: the named one, standard input, or the practice folder's.
///
/// folder: the workbook that was named.
pub fn work(what: &[String], workbook: &Workbook, folder: Option<&Path>) -> Result<(Kata, Submission)> {
    let (name, file) = match what {
        [name] => (name, None),
        [name, file] => (name, Some(PathBuf::from(file))),
        _ => {
            return Err(Error::new("one kata and one file are checked at a time")
                .next("`kata check KATA FILE`, or `kata check --reference KATA...`"));
        }
    };
    let kata = workbook.kata(name)?;
    let submission = match file.as_deref() {
        Some(path) if path == Path::new("-") => Submission::of_stdin()?,
        Some(path) => Submission::of_file(path)?,
        None => Submission::of_file(&practice_file(&kata, folder)?)?,
    };
    Ok((kata, submission))
}

fn practice_file(kata: &Kata, workbook: Option<&Path>) -> Result<PathBuf> {
    let practice = practice_folder()?.ok_or_else(|| {
        Error::new("no file is named, and this is not a practice folder").next(format!(
            "`kata check {} FILE` checks a file anywhere; `kata start DIR` makes a practice folder",
            kata.id()
        ))
    })?;
    practice.belongs_to(workbook)?;
    let here = std::env::current_dir().unwrap_or_default();
    let file = practice.file_seen_from(&here, &kata.at);
    let notebook = file.with_extension("ipynb");
    // As `kata grade` has it: a notebook is looked for where there is no Python file.
    Ok(as_typed(if !file.exists() && notebook.is_file() { &notebook } else { &file }))
}
