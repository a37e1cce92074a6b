//! Which files were saved.
//!
//! Owns: telling saves from everything else that happens in a folder. Editors write in their own ways (in place, a new file
//! renamed over the old one, a backup beside it); all that counts here is that a path of interest has new content.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::error::{Error, Result};

/// How saves are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watching {
    /// The system tells.
    Events,
    /// Files are looked at again and again: for file systems that tell nothing, such as most network ones.
    Polling,
}

/// When the events of a save have come to their end.
#[derive(Debug, Clone, Copy)]
pub struct Settling {
    /// A save comes as several events; so long a silence ends it.
    silence: Duration,
    /// Where something is written all the time, there is no silence.
    longest: Duration,
}

impl Settling {
    /// Where what is told can be taken back: a screen shows the file as it is a moment later.
    pub const SHORT: Settling = Settling { silence: Duration::from_millis(8), longest: Duration::from_millis(40) };
    /// Where what is printed stays: a file that is written in two halves is to be told of once.
    pub const LONG: Settling = Settling { silence: Duration::from_millis(80), longest: Duration::from_millis(500) };
}

/// How often files are looked at when the system does not tell.
const INTERVAL: Duration = Duration::from_millis(250);

/// Tells of saved files for as long as it lives.
pub struct Saves {
    _watcher: Arc<Mutex<Watched>>,
}

/// The folders that are watched, and those that will be when they are there.
struct Watched {
    watcher: Box<dyn Watcher + Send>,
    folders: BTreeSet<PathBuf>,
    /// Which folder each of these was when it was last looked at.
    known: BTreeMap<PathBuf, Identity>,
}

/// What tells a folder from another one that takes its name: device and inode.
type Identity = (u64, u64);

fn identity(folder: &Path) -> Option<Identity> {
    std::fs::metadata(folder).ok().filter(std::fs::Metadata::is_dir).map(|facts| (facts.dev(), facts.ino()))
}

impl Saves {
    /// Tell of changes of the files directly in `folders`, which are below `root`. What is told may be gone, or unchanged.
    /// A folder that appears later, or is replaced by another one of its name, is watched from then on.
    ///
    /// # Errors
    /// The folders cannot be watched.
    pub fn watch(
        root: &Path,
        folders: &BTreeSet<PathBuf>,
        how: Watching,
        settling: Settling,
        tell: impl Fn(BTreeSet<PathBuf>) + Send + 'static,
    ) -> Result<Saves> {
        let (events, changed) = channel();
        let watcher = watcher(how, events).map_err(|e| cannot_watch(&e))?;
        // A folder is seen to appear in the one around it.
        let around = folders.iter().flat_map(|folder| folder.ancestors().take_while(|a| a.starts_with(root)));
        let mut watched = Watched { watcher, folders: around.map(Path::to_owned).collect(), known: BTreeMap::new() };
        watched.watch_all().map_err(|e| cannot_watch(&e))?;
        let watched = Arc::new(Mutex::new(watched));
        let again = Arc::downgrade(&watched);
        thread::spawn(move || {
            collect(&changed, settling, |paths| {
                let Some(watched) = again.upgrade() else { return };
                let mut watched = watched.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                tell(watched.with_files_of_new_folders(paths));
            });
        });
        Ok(Saves { _watcher: watched })
    }
}

impl Watched {
    fn watch_all(&mut self) -> notify::Result<()> {
        let identities = self.folders.iter().filter_map(|folder| Some((folder.clone(), identity(folder)?)));
        self.known = identities.collect();
        let there: Vec<&PathBuf> = self.known.keys().collect();
        there.into_iter().try_for_each(|folder| self.watcher.watch(folder, RecursiveMode::NonRecursive))
    }

    /// Where one of the folders is another one now: watch it, and tell of all that is in it. A folder in which any file was
    /// written has changed as well, and is the one that it was.
    fn with_files_of_new_folders(&mut self, mut paths: BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
        let is_another = |path: &&PathBuf| identity(path).is_some_and(|now| self.known.get(*path) != Some(&now));
        let new: Vec<PathBuf> = paths.intersection(&self.folders).filter(is_another).cloned().collect();
        if new.is_empty() {
            return paths;
        }
        // One that cannot be watched any more is one that is going away.
        let _ = self.watch_all();
        let below = |folder: &&PathBuf| new.iter().any(|new| folder.starts_with(new));
        for folder in self.folders.iter().filter(below) {
            paths.extend(std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()));
        }
        paths
    }
}

fn watcher(how: Watching, events: Sender<PathBuf>) -> notify::Result<Box<dyn Watcher + Send>> {
    let heard = move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event
            && changes_content(&event.kind)
        {
            event.paths.into_iter().for_each(|path| drop(events.send(path)));
        }
    };
    let config = Config::default().with_poll_interval(INTERVAL).with_compare_contents(true);
    Ok(match how {
        Watching::Events => Box::new(RecommendedWatcher::new(heard, config)?),
        Watching::Polling => Box::new(PollWatcher::new(heard, config)?),
    })
}

/// Opening and reading change nothing, and reading is what a check does itself.
fn changes_content(kind: &EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if *access != AccessKind::Close(AccessMode::Write))
}

/// Bring the events of one save together.
fn collect(changed: &Receiver<PathBuf>, settling: Settling, tell: impl Fn(BTreeSet<PathBuf>)) {
    while let Ok(first) = changed.recv() {
        let mut paths = BTreeSet::from([first]);
        let begun = Instant::now();
        while begun.elapsed() < settling.longest {
            match changed.recv_timeout(settling.silence) {
                Ok(path) => drop(paths.insert(path)),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        tell(paths);
    }
}

fn cannot_watch(problem: &notify::Error) -> Error {
    let file = problem.paths.first().map_or(Path::new("."), PathBuf::as_path);
    Error::new(format!("cannot watch this folder for saves: {problem}"))
        .in_file(file)
        .next("`kata watch --poll` looks at the files instead")
}
