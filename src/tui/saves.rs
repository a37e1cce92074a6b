//! Which files were saved.
//!
//! Owns: telling saves from everything else that happens in a folder. Editors write in their own ways (in place, a new file
//! renamed over the old one, a backup beside it); all that counts here is that a path of interest has new content.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
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

/// A save comes as several events; so long a silence ends it.
const SILENCE: Duration = Duration::from_millis(8);
/// Where something is written all the time, there is no silence.
const LONGEST_SAVE: Duration = Duration::from_millis(40);
/// How often files are looked at when the system does not tell.
const INTERVAL: Duration = Duration::from_millis(250);

/// Tells of saved files for as long as it lives.
pub struct Saves {
    _watcher: Box<dyn Watcher + Send>,
}

impl Saves {
    /// Tell of changes of the files directly in `folders`. What is told may be gone, or unchanged.
    ///
    /// # Errors
    /// The folders cannot be watched.
    pub fn watch(
        folders: &BTreeSet<PathBuf>,
        how: Watching,
        tell: impl Fn(BTreeSet<PathBuf>) + Send + 'static,
    ) -> Result<Saves> {
        let (events, changed) = channel();
        let mut watcher = watcher(how, events).map_err(|e| cannot_watch(&e))?;
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            watcher.watch(folder, RecursiveMode::NonRecursive).map_err(|e| cannot_watch(&e))?;
        }
        thread::spawn(move || collect(&changed, &tell));
        Ok(Saves { _watcher: watcher })
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
fn collect(changed: &Receiver<PathBuf>, tell: &impl Fn(BTreeSet<PathBuf>)) {
    while let Ok(first) = changed.recv() {
        let mut paths = BTreeSet::from([first]);
        let begun = Instant::now();
        while begun.elapsed() < LONGEST_SAVE {
            match changed.recv_timeout(SILENCE) {
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
