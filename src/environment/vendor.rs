//! The wheels of an environment in a folder, for machines without a network.

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use super::failing::{Doing, explained};
use super::installers::{download, pip};
use super::locks::Lock;
use super::running::run;
use super::store::fits;
use super::sync::is_that_python;
use crate::catalog::Packages;
use crate::error::{Error, Result};
use crate::protocol::PythonFacts;

/// Bring the wheels of an environment for this Python and system into a folder; returns how many it takes. Those that
/// are there stay; each new one appears whole.
///
/// # Errors
/// They cannot be had, or the folder cannot be written.
pub fn vendor(packages: &Packages, python: &PythonFacts, into: &Path, stop: &AtomicBool) -> Result<usize> {
    let lock = Lock::of(packages)?;
    fits(packages, python)?;
    is_that_python(python)?;
    let failed = |e: std::io::Error| Error::io("write wheels here", into, &e);
    fs::create_dir_all(into).map_err(failed)?;
    let scratch = tempfile::Builder::new().prefix(".kata-").tempdir_in(into).map_err(failed)?;
    let locked = scratch.path().join("lock.txt");
    fs::write(&locked, &lock.text).map_err(failed)?;
    let wheels = scratch.path().join("wheels");
    let said = run(download(&pip(python)?, &locked, &wheels), packages, stop, |_| ())?;
    if !said.ended_well {
        return Err(explained(&said.text, Doing::Vendoring, packages));
    }
    let mut count = 0;
    for entry in fs::read_dir(&wheels).map_err(failed)?.flatten() {
        fs::rename(entry.path(), into.join(entry.file_name())).map_err(failed)?;
        count += 1;
    }
    Ok(count)
}
