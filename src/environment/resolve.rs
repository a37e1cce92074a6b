//! Locking an environment, by uv: pip knows no lock for other Pythons and systems than its own.

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use super::failing::{Doing, explained};
use super::installers::{uv, uv_command};
use super::locks::{Lock, head};
use super::running::run;
use crate::catalog::Packages;
use crate::error::{Error, Result};
use crate::protocol::PythonFacts;
use crate::workspace::files;

/// How an environment is locked.
pub struct Locking<'l> {
    pub packages: &'l Packages,
    pub python: &'l PythonFacts,
    /// A folder of wheels, to do without the index.
    pub from: Option<&'l Path>,
    /// Whether versions that are locked already may change where they need not.
    pub upgrade: bool,
    pub stop: &'l AtomicBool,
}

impl Locking<'_> {
    /// Lock the environment: its file is written, unless it is as it would be.
    ///
    /// # Errors
    /// Its packages cannot be had, or the file cannot be written. Then it is as it was.
    pub fn run(&self) -> Result<(Lock, bool)> {
        let packages = self.packages;
        let Some(folder) = packages.folder() else {
            return Err(Error::new("the workbook in this program cannot be changed")
                .next("name the folder of yours: `kata env lock --workbook DIR`"));
        };
        let uv = uv()?.ok_or_else(|| {
            Error::new("uv makes locks, and is not found beside kata or on PATH")
                .next("install it (`pip install uv`, or docs.astral.sh/uv), or name it: KATABOOK_UV=/path/to/uv")
        })?;
        let scratch = tempfile::tempdir().map_err(|e| Error::io("make a folder", &std::env::temp_dir(), &e))?;
        let (wanted, out) = (scratch.path().join("wanted.in"), scratch.path().join("lock.txt"));
        let write = |path: &Path, text: &str| fs::write(path, text).map_err(|e| Error::io("write this file", path, &e));
        write(&wanted, &packages.wanted.iter().map(|one| format!("{one}\n")).collect::<String>())?;
        let before = packages.lock()?;
        if let Some(text) = before.as_ref().filter(|_| !self.upgrade) {
            write(&out, text)?; // what is there is kept where it fits
        }
        let mut command = uv_command(&uv);
        command.current_dir(scratch.path()).args(["pip", "compile", "--universal", "--generate-hashes", "--quiet"]);
        command.args(["--only-binary", ":all:", "--no-header", "--no-annotate", "--python-version", &packages.python]);
        command.args(["--python", &self.python.executable]).args(self.upgrade.then_some("--upgrade"));
        if let Some(from) = self.from {
            let from = from.canonicalize().map_err(|e| Error::io("read this folder", from, &e))?;
            command.args(["--no-index", "--find-links"]).arg(from);
        }
        command.arg("--output-file").arg(&out).arg(&wanted);
        let said = run(command, packages, self.stop, |_| ())?;
        if !said.ended_well {
            return Err(explained(&said.text, Doing::Locking, packages));
        }
        let made = fs::read_to_string(&out).map_err(|e| Error::io("read what uv wrote", &out, &e))?;
        let text = head(packages) + &made;
        let changed = before.as_ref() != Some(&text);
        if changed {
            files::replace(&folder.join(packages.lock_path()), &text)?;
        }
        Ok((Lock::of(packages)?, changed))
    }
}
