//! The zip of a Gradescope autograder.
//!
//! Specification: gradescope-autograders.readthedocs.io/en/latest/specs. The zip is unpacked to `/autograder/source`,
//! `setup.sh` is run once when the image is made, and `run_autograder` for each submission, which is in
//! `/autograder/submission`; it writes `/autograder/results/results.json`.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use serde_json::json;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::catalog::{KataId, Workbook};
use crate::error::{Error, Result};

const SETUP: &str = include_str!("setup.sh");
const RUN: &str = include_str!("run_autograder");

/// What is graded, and with what.
pub struct Assignment<'a> {
    pub workbook: &'a Workbook,
    pub tasks: &'a [Task],
    /// The text of the workshop file, if it says what checks are worth.
    pub workshop: Option<String>,
    pub program: Program<'a>,
    /// Whether nothing is judged unless every layer of isolation is in force.
    pub require_sandbox: bool,
}

/// A kata of the assignment, and what it is worth there.
pub struct Task {
    pub at: KataId,
    pub points: f64,
}

/// How `kata` comes to be in the image.
pub enum Program<'a> {
    /// Built from this folder, which is put into the zip.
    Source(&'a Path),
    /// Built from what git clones from this URL.
    Cloned(&'a str),
    /// These programs, built for the image's system.
    Binaries { kata: &'a Path, worker: &'a Path },
}

/// Write the zip; returns how many bytes it has. It appears whole or not at all.
///
/// # Errors
/// A file cannot be read or written.
pub fn write(assignment: &Assignment<'_>, path: &Path) -> Result<u64> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = |e: std::io::Error| Error::io("write this file", path, &e);
    let file = tempfile::Builder::new().prefix(".kata-").tempfile_in(folder).map_err(failed)?;
    let mut archive = Archive { zip: ZipWriter::new(BufWriter::new(file.reopen().map_err(failed)?)), path };
    fill(&mut archive, assignment)?;
    archive.zip.finish().map_err(|e| failed(e.into()))?.into_inner().map_err(|e| failed(e.into_error()))?;
    make_ordinary(file.as_file()).map_err(failed)?;
    let written = file.persist(path).map_err(|e| failed(e.error))?;
    written.metadata().map(|facts| facts.len()).map_err(failed)
}

/// A temporary file is private; this one is to be handed on.
fn make_ordinary(file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

fn fill(archive: &mut Archive<'_>, assignment: &Assignment<'_>) -> Result<()> {
    archive.add("setup.sh", SETUP.as_bytes(), true)?;
    archive.add("run_autograder", RUN.as_bytes(), true)?;
    let facts = facts(assignment);
    archive.add("assignment.json", format!("{facts:#}\n").as_bytes(), false)?;
    if let Some(workshop) = &assignment.workshop {
        archive.add(WORKSHOP, workshop.as_bytes(), false)?;
    }
    let ids: Vec<KataId> = assignment.tasks.iter().map(|task| task.at.clone()).collect();
    for path in assignment.workbook.paths_of(&ids) {
        let text = assignment.workbook.files().read(&path)?.unwrap_or_default();
        archive.add(&format!("workbook/{path}"), text.as_bytes(), false)?;
    }
    match assignment.program {
        Program::Cloned(url) => archive.add("clone", format!("{url}\n").as_bytes(), false),
        Program::Source(folder) => archive.add_tree(folder, "kata"),
        Program::Binaries { kata, worker } => {
            archive.add_file(kata, "bin/kata", true)?;
            archive.add_file(worker, "bin/kata-worker", true)
        }
    }
}

/// What `run_autograder` has to know.
fn facts(assignment: &Assignment<'_>) -> serde_json::Value {
    let tasks = assignment.tasks.iter().map(|task| json!({"kata": task.at.id, "points": number(task.points)}));
    json!({
        "tasks": tasks.collect::<Vec<_>>(),
        "require_sandbox": assignment.require_sandbox,
        "workshop": assignment.workshop.as_ref().map(|_| WORKSHOP),
    })
}

/// The workshop file in the zip.
const WORKSHOP: &str = "workshop.toml";

/// Points, whole ones without a fraction.
fn number(points: f64) -> serde_json::Value {
    if points.fract() == 0.0 { json!(points as i64) } else { json!(points) }
}

/// Folders of a source tree that no build needs: what was built, tests, benchmarks' results.
const NOT_NEEDED: [&str; 2] = ["target", "tests"];

struct Archive<'p> {
    zip: ZipWriter<BufWriter<File>>,
    /// Where it is written, for errors.
    path: &'p Path,
}

impl Archive<'_> {
    fn add(&mut self, name: &str, bytes: &[u8], executable: bool) -> Result<()> {
        let options = SimpleFileOptions::default()
            .unix_permissions(if executable { 0o755 } else { 0o644 })
            .large_file(bytes.len() as u64 >= u64::from(u32::MAX));
        let started = self.zip.start_file(name, options).map_err(std::io::Error::from);
        started.and_then(|()| self.zip.write_all(bytes)).map_err(|e| Error::io("write this file", self.path, &e))
    }

    fn add_file(&mut self, file: &Path, name: &str, executable: bool) -> Result<()> {
        let bytes = fs::read(file).map_err(|e| Error::io("read this file", file, &e))?;
        self.add(name, &bytes, executable)
    }

    /// A folder with all that a build needs. Links are left out: they may lead anywhere.
    fn add_tree(&mut self, folder: &Path, name: &str) -> Result<()> {
        let failed = |e: std::io::Error| Error::io("read this folder", folder, &e);
        let entries = fs::read_dir(folder).map_err(failed)?.collect::<std::io::Result<Vec<_>>>().map_err(failed)?;
        let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let part = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let Ok(facts) = path.symlink_metadata() else { continue };
            let skipped = part.starts_with('.') || part == "__pycache__";
            if skipped || (name == "kata" && NOT_NEEDED.contains(&part.as_str())) {
                continue;
            }
            if facts.is_dir() {
                self.add_tree(&path, &format!("{name}/{part}"))?;
            } else if facts.is_file() {
                self.add_file(&path, &format!("{name}/{part}"), false)?;
            }
        }
        Ok(())
    }
}
