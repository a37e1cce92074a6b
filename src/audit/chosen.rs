//! Which katas are audited.

use crate::catalog::{Files, Kata, Workbook};
use crate::error::Result;

/// A kata, and the files of the workbook that it belongs to.
pub(super) type Chosen = (Kata, Files);

/// The katas to audit, each as its own workbook has it, and that workbook's files. Without names, those of other
/// workbooks are left out: they are their authors' to prove.
pub(super) fn chosen(workbook: &Workbook, names: &[String]) -> Result<Vec<Result<Chosen>>> {
    if names.is_empty() {
        let own = |kata: &Result<Kata>| kata.as_ref().map_or(true, |kata| workbook.own_ids().contains(&kata.at));
        let with_files = |kata: Kata| (kata, workbook.files().clone());
        return Ok(workbook.katas().into_iter().filter(own).map(|kata| kata.map(with_files)).collect());
    }
    let named = |name: &String| workbook.home_of(name).map(|(files, at)| Kata::read(&files, &at).map(|k| (k, files)));
    names.iter().map(named).collect() // no such kata: the command is wrong, not the content
}
