//! How programs of katas end their checks, remembered between runs in the user's cache folder; and, beside that, which drawn
//! inputs have failed, and what the judge wants to have kept.
//!
//! Owns: where that is kept, what it is valid for, and that nothing there can do harm: a file that is broken, foreign,
//! too old, unreadable or unwritable is as good as none. What is kept is what recognition compares, not whole reports.
//!
//! It is never shipped with a workbook: evidence is that of one Python, down to its patch version and its build, and a
//! prepared answer could only guess which one will run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::catalog::{Kata, hash_of};
use crate::diagnosis::Ending;
use crate::judge::{Judge, Store};
use crate::workspace::files;

/// A digest of all in this program that can change how a check ends, made when it was built.
const ENGINE: &str = env!("KATABOOK_ENGINE");

/// How long something is believed: a library below Python may be updated, and Python not know of it.
const FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// How much is kept: files, bytes together, and bytes of one.
const MOST_FILES: usize = 600;
const MOST_BYTES: u64 = 64 << 20;
const LARGEST: u64 = 4 << 20;

/// How the programs of one kata end their checks: by the program's file, then by the check's name.
pub type Programs = BTreeMap<String, BTreeMap<String, Known>>;

/// How a program ended a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    pub ending: Ending,
    /// The seed that its inputs were drawn from, if it drew any: it means nothing under another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
}

/// A folder of remembered endings.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

/// One file: what it is valid for stands in it, so that one under a wrong name is not believed.
#[derive(Serialize, Deserialize)]
struct Kept {
    kata: String,
    valid_for: String,
    programs: Programs,
}

/// The inputs of a kata that are to be drawn again, as long as they fail: whoever mends something sees whether it is mended.
#[derive(Serialize, Deserialize)]
struct Drawn {
    kata_hash: String,
    seed: u64,
}

/// The same of what a judge has kept.
#[derive(Serialize, Deserialize)]
struct Stored {
    name: String,
    text: String,
}

impl Cache {
    /// The user's: `katabook` in `XDG_CACHE_HOME`, else in `~/.cache`. None where there is no such place.
    pub fn of_user() -> Option<Cache> {
        Some(Cache::at(&files::cache_folder()?))
    }

    /// One in this folder, which need not be there.
    pub fn at(folder: &Path) -> Cache {
        Cache { folder: folder.to_owned() }
    }

    /// What is known of a kata under this judge.
    pub fn read(&self, judge: &Judge, kata: &Kata) -> Programs {
        let valid_for = valid_for(judge, kata);
        kept(&self.file(kata, &valid_for))
            .filter(|kept: &Kept| kept.valid_for == valid_for)
            .map_or_else(Programs::new, |kept| kept.programs)
    }

    /// Keep what was found out, beside what another `kata` has kept meanwhile.
    pub fn add(&self, judge: &Judge, kata: &Kata, found: Programs) {
        let valid_for = valid_for(judge, kata);
        let mut programs = self.read(judge, kata);
        for (program, checks) in found {
            programs.entry(program).or_default().extend(checks);
        }
        let file = self.file(kata, &valid_for);
        self.write(&file, &Kept { kata: kata.id().to_owned(), valid_for, programs });
    }

    /// The seed whose inputs failed when this kata was last checked.
    pub fn failing_seed(&self, kata: &Kata) -> Option<u64> {
        kept(&self.drawn(kata)).filter(|drawn: &Drawn| drawn.kata_hash == kata.hash).map(|drawn| drawn.seed)
    }

    /// Remember the seed of inputs that failed, or that none failed.
    pub fn remember_failing_seed(&self, kata: &Kata, seed: Option<u64>) {
        let file = self.drawn(kata);
        match seed {
            Some(seed) => self.write(&file, &Drawn { kata_hash: kata.hash.clone(), seed }),
            None => drop(fs::remove_file(file)), // mostly there is none
        }
    }

    /// Where it cannot be written, it is found out again next time: nothing to trouble anybody with.
    fn write(&self, file: &Path, what: &impl Serialize) {
        if let Ok(text) = serde_json::to_string(what)
            && text.len() as u64 <= LARGEST
            && files::replace(file, &text).is_ok()
        {
            self.make_room();
        }
    }

    fn stored(&self, name: &str) -> PathBuf {
        self.folder.join(format!("code-{}.json", &hash_of(format!("{name}\n{ENGINE}").as_bytes())[..32]))
    }

    fn drawn(&self, kata: &Kata) -> PathBuf {
        self.folder.join(format!("{}-drawn.json", kata.id()))
    }

    fn file(&self, kata: &Kata, valid_for: &str) -> PathBuf {
        self.folder.join(format!("{}-{}.json", kata.id(), &valid_for[..16]))
    }

    /// Remove what was written longest ago, as long as there is too much.
    fn make_room(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let described = |entry: fs::DirEntry| {
            let about = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            Some((about.modified().ok()?, about.len(), entry.path()))
        };
        let mut all: Vec<(SystemTime, u64, PathBuf)> = entries.flatten().filter_map(described).collect();
        all.sort();
        let (mut files, mut bytes) = (all.len(), all.iter().map(|(_, size, _)| size).sum::<u64>());
        for (_, size, path) in all {
            if files <= MOST_FILES && bytes <= MOST_BYTES {
                return;
            }
            let _ = fs::remove_file(path);
            (files, bytes) = (files - 1, bytes - size);
        }
    }
}

impl Store for Cache {
    fn read(&self, name: &str) -> Option<String> {
        kept(&self.stored(name)).filter(|stored: &Stored| stored.name == name).map(|stored| stored.text)
    }

    fn keep(&self, name: &str, text: &str) {
        let stored = Stored { name: name.to_owned(), text: text.to_owned() };
        self.write(&self.stored(name), &stored);
    }
}

/// What stands in a file, if it can be believed.
fn kept<T: DeserializeOwned>(file: &Path) -> Option<T> {
    let about = fs::metadata(file).ok()?;
    // A file from the future has a clock that says nothing about its age.
    let age = SystemTime::now().duration_since(about.modified().ok()?).unwrap_or_default();
    if about.len() > LARGEST || age > FOR {
        return None;
    }
    serde_json::from_slice(&files::read(file).ok()?).ok()
}

/// All that how a kata's programs end depends on, as one hash: the kata's files, this engine, and what runs it.
fn valid_for(judge: &Judge, kata: &Kata) -> String {
    hash_of(format!("{}\n{ENGINE}\n{}", kata.hash, judge.circumstances(kata)).as_bytes())
}
