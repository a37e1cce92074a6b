//! The learner's folder: where solutions are written, and what is remembered between commands.
//!
//! Owns: finding and making a practice folder, its files, and writing them so that nothing is ever lost.
//! Does not own: what a kata is (`catalog`), or whether it passes (`judge`).

mod hints;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::catalog::{Kata, KataId};
use crate::error::{Error, Result};

/// The file that makes a folder a practice folder.
const MARKER: &str = "katabook.toml";
const FORMAT_VERSION: u32 = 1;

/// A practice folder.
#[derive(Debug, Clone)]
pub struct Practice {
    root: PathBuf,
    /// The workbook it was made from; None for the shipped one.
    pub workbook: Option<PathBuf>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Marker {
    format_version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    workbook: Option<PathBuf>,
}

/// What making a practice folder did.
#[derive(Debug, Default)]
pub struct Started {
    pub written: Vec<PathBuf>,
    /// Files that were there already, and are as they were.
    pub kept: Vec<PathBuf>,
}

impl Practice {
    /// The practice folder that `from` is in, if it is in one.
    ///
    /// # Errors
    /// The folder's `katabook.toml` cannot be read.
    pub fn around(from: &Path) -> Result<Option<Practice>> {
        for folder in from.ancestors() {
            let marker = folder.join(MARKER);
            if let Ok(text) = fs::read_to_string(&marker) {
                return Practice::read(folder, &text, &marker).map(Some);
            }
        }
        Ok(None)
    }

    fn read(root: &Path, text: &str, marker: &Path) -> Result<Practice> {
        let facts: Marker = toml::from_str(text).map_err(|e| {
            Error::new(format!("this practice folder's file cannot be read: {}", e.message()))
                .in_file(marker)
                .next("remove the file and run `kata start` on the folder again: your solutions stay")
        })?;
        if facts.format_version > FORMAT_VERSION {
            return Err(Error::new("this practice folder was made by a newer version of kata")
                .in_file(marker)
                .next("install that version; nothing has been changed"));
        }
        Ok(Practice { root: root.to_owned(), workbook: facts.workbook })
    }

    /// Make `folder` a practice folder with the starters of `katas`. What is there stays as it is.
    pub fn start(folder: &Path, workbook: Option<&Path>, katas: &[Kata]) -> Result<(Practice, Started)> {
        fs::create_dir_all(folder).map_err(|e| Error::io("make this folder", folder, &e))?;
        let workbook = match workbook {
            Some(path) => Some(fs::canonicalize(path).map_err(|e| Error::io("find this workbook", path, &e))?),
            None => None,
        };
        let marker = folder.join(MARKER);
        let practice = match fs::read_to_string(&marker) {
            Ok(text) => Practice::read(folder, &text, &marker)?,
            Err(_) => {
                let facts = Marker { format_version: FORMAT_VERSION, workbook: workbook.clone() };
                let text =
                    toml::to_string(&facts).map_err(|e| Error::new(format!("cannot describe this folder: {e}")))?;
                write_new(
                    &marker,
                    &format!("# A practice folder of katabook: `kata check KATA` works anywhere inside it.\n{text}"),
                )?;
                Practice { root: folder.to_owned(), workbook }
            }
        };
        let mut started = Started::default();
        for kata in katas {
            let file = practice.file(&kata.at);
            let list = if write_new(&file, &kata.starter)? { &mut started.written } else { &mut started.kept };
            list.push(file);
        }
        Ok((practice, started))
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The learner's file for a kata.
    pub fn file(&self, at: &KataId) -> PathBuf {
        self.root.join(at.practice_file())
    }
}

/// Write a file that is not there yet; false, and nothing changed, if it is. It appears whole or not at all.
fn write_new(path: &Path, text: &str) -> Result<bool> {
    if path.symlink_metadata().is_ok() {
        return Ok(false);
    }
    match prepared(path, text)?.persist_noclobber(path) {
        Ok(_) => Ok(true),
        Err(e) if e.error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
        Err(e) => Err(Error::io("write this file", path, &e.error)),
    }
}

/// Write a file, replacing it as a whole.
fn replace(path: &Path, text: &str) -> Result<()> {
    prepared(path, text)?.persist(path).map(|_| ()).map_err(|e| Error::io("write this file", path, &e.error))
}

/// A temporary file beside `path` with the new content, ready to be moved there.
fn prepared(path: &Path, text: &str) -> Result<tempfile::NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let failed = |e: std::io::Error| Error::io("write this file", path, &e);
    fs::create_dir_all(folder).map_err(failed)?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        // A temporary file is private by default; a learner's file is an ordinary one.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.prefix(".kata-").tempfile_in(folder).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    Ok(file)
}
