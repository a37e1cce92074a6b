//! Making an environment on this machine.
//!
//! Owns: that it appears whole or not at all, that two do not make it at the same time, and that what an interrupted one
//! has left is removed. Does not own: where it is (`store`), the programs that install (`installers`).

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};

use super::Environment;
use super::failing::{Doing, explained};
use super::installers::{Installer, compile};
use super::locks::Lock;
use super::running::{interrupted, run};
use super::store::{GONE, Made, RECORD, Record, Store, fits};
use crate::catalog::Packages;
use crate::error::{Error, Result};
use crate::protocol::PythonFacts;
use crate::workspace::files;

/// An environment that is to be there.
pub struct Sync<'s> {
    pub store: &'s Store,
    pub packages: &'s Packages,
    pub python: &'s PythonFacts,
    /// A folder of wheels, to do without the index.
    pub from: Option<&'s Path>,
    /// Set by who interrupts it.
    pub stop: &'s AtomicBool,
}

/// What is going on.
#[derive(Debug, Clone, Copy)]
pub enum Step<'s> {
    /// Somebody else makes it: this waits for them.
    Waiting,
    /// So many packages are brought, by this installer.
    Begun {
        packages: usize,
        by: &'s str,
    },
    /// The installer says something.
    Says(&'s str),
    /// So many packages are in it.
    Installed(usize),
    Compiling,
}

/// How it ended.
pub enum Done {
    WasThere(Made),
    IsMade(Made),
}

/// What the names of a folder that is being made and of its lock begin with.
const MAKING: &str = ".making-";
const LOCK: &str = ".lock-";
/// The lock's copy in an environment.
const LOCKED: &str = "katabook-lock.txt";

impl Sync<'_> {
    /// Make the environment, unless it is there.
    ///
    /// # Errors
    /// It cannot be made: then nothing of it is there.
    pub fn run(&self, tell: &mut dyn FnMut(Step<'_>)) -> Result<Done> {
        let lock = Lock::of(self.packages)?;
        fits(self.packages, self.python)?;
        if let Some(folder) = self.from.filter(|folder| !folder.is_dir()) {
            return Err(Error::new("there is no such folder of wheels")
                .in_file(folder)
                .next("`kata env vendor DIR` makes one, where there is a network"));
        }
        let place = self.store.place(self.packages, &lock, self.python);
        if let Some(made) = Store::at(&place) {
            return Ok(Done::WasThere(made));
        }
        let folder = self.store.folder();
        fs::create_dir_all(folder).map_err(|e| unwritable(folder, &e))?;
        let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let _held = self.hold(&folder.join(format!("{LOCK}{name}")), tell)?;
        clear_leftovers(folder, &name);
        if let Some(made) = Store::at(&place) {
            return Ok(Done::WasThere(made));
        }
        is_that_python(self.python)?;
        let stage = folder.join(format!("{MAKING}{name}"));
        let made = self.make(&lock, &stage, &place, tell);
        if made.is_err() {
            let _ = fs::remove_dir_all(&stage); // what cannot be removed now, the next sync removes
        }
        made.map(Done::IsMade)
    }

    /// Until it is dropped, nobody else makes this environment.
    fn hold(&self, path: &Path, tell: &mut dyn FnMut(Step<'_>)) -> Result<File> {
        let file = File::create(path).map_err(|e| unwritable(path, &e))?;
        let mut told = false;
        while flock(&file, FlockOperation::NonBlockingLockExclusive).is_err() {
            if self.stop.load(Ordering::Relaxed) {
                return Err(interrupted(self.packages));
            }
            if !told {
                tell(Step::Waiting);
            }
            told = true;
            thread::sleep(Duration::from_millis(100));
        }
        Ok(file)
    }

    fn make(&self, lock: &Lock, stage: &Path, place: &Path, tell: &mut dyn FnMut(Step<'_>)) -> Result<Made> {
        let installer = Installer::find(self.python)?;
        tell(Step::Begun { packages: lock.count(), by: &installer.told() });
        self.ran(installer.venv(self.python, stage), |_| ())?;
        let locked = stage.join(LOCKED);
        fs::write(&locked, &lock.text).map_err(|e| unwritable(&locked, &e))?;
        let environment = Environment::at(stage)?;
        self.ran(installer.install(&locked, stage, self.from), |line| match line {
            Some(line) => tell(Step::Says(line)),
            None => tell(Step::Installed(environment.distributions().count())),
        })?;
        let packages = installed(&environment);
        tell(Step::Installed(packages.len()));
        tell(Step::Compiling);
        // A file that does not compile is one that nobody imports: templates, other Pythons' code.
        run(compile(self.python, stage, place), self.packages, self.stop, |_| ())?;
        only_python_is_run_there(stage);
        let record = Record {
            name: self.packages.name.clone(),
            packages,
            python: self.python.version.clone(),
            bytes: size(stage),
        };
        let text = serde_json::to_string_pretty(&record).map_err(|e| Error::new(e.to_string()))?;
        files::replace(&stage.join(RECORD), &format!("{text}\n"))?;
        fs::rename(stage, place).map_err(|e| unwritable(place, &e))?;
        Ok(Made { path: place.to_owned(), record })
    }

    fn ran(&self, command: Command, seen: impl FnMut(Option<&str>)) -> Result<()> {
        let said = run(command, self.packages, self.stop, seen)?;
        match said.ended_well {
            true => Ok(()),
            false => Err(explained(&said.text, Doing::Syncing(self.from), self.packages)),
        }
    }
}

/// That the store cannot be written, with the way to another place.
fn unwritable(path: &Path, problem: &std::io::Error) -> Error {
    let error = Error::io("make an environment here", path, problem);
    match problem.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => error,
        _ => error.next("make it writable for you, or name another cache folder: XDG_CACHE_HOME=/path"),
    }
}

/// Remove what is left of those that were being made, or removed, when their program was ended.
///
/// ours: the one that is held by this process.
fn clear_leftovers(folder: &Path, ours: &str) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let abandoned = match name.strip_prefix(MAKING) {
            Some(making) => making == ours || is_free(&folder.join(format!("{LOCK}{making}"))),
            None => name.starts_with(GONE),
        };
        if abandoned {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_free(lock: &Path) -> bool {
    File::open(lock).is_ok_and(|file| flock(&file, FlockOperation::NonBlockingLockExclusive).is_ok())
}

/// Whether the interpreter beside the library that checks run in is still the one it was.
///
/// # Errors
/// It is not there, or another one.
pub(super) fn is_that_python(python: &PythonFacts) -> Result<()> {
    let asked = Command::new(&python.executable).args(["-I", "-S", "-c", "import sys; print(sys.version)"]).output();
    let next = "install kata again for the Python that is there: `kata doctor` tells how";
    let output =
        asked.map_err(|e| Error::io("run the Python of this program", Path::new(&python.executable), &e).next(next))?;
    if String::from_utf8_lossy(&output.stdout).trim().replace('\n', " ") == python.build {
        return Ok(());
    }
    let what = format!("this is not the Python any more that checks run in ({})", python.version);
    Err(Error::new(what).in_file(&python.executable).next(next))
}

/// The packages of an environment as `name version`, sorted.
fn installed(environment: &Environment) -> Vec<String> {
    let mut found: Vec<String> =
        environment.distributions().map(|(name, version)| format!("{name} {version}")).collect();
    found.sort();
    found
}

/// Programs of packages name the folder that they were installed in, which is gone after the renaming: only Python stays.
fn only_python_is_run_there(stage: &Path) {
    for entry in fs::read_dir(stage.join("bin")).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with("python") {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The bytes of all files below a folder.
fn size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let of = |entry: fs::DirEntry| match entry.metadata() {
        Ok(facts) if facts.is_dir() => size(&entry.path()),
        Ok(facts) if facts.is_file() => facts.len(),
        _ => 0,
    };
    entries.map(of).sum()
}
