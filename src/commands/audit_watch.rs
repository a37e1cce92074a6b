//! `kata audit --watch`: an author's loop.
//!
//! Owns: which katas a saved file belongs to, and showing what these still lack. Does not own: what they lack (`audit`).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::console::Console;
use crate::audit::{self, Auditor, Plan};
use crate::catalog::Workbook;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::report;
use crate::tui::{Saves, Settling, Watching};

const TREES: [&str; 2] = ["katas", "python_reference"];

type Saved = BTreeSet<PathBuf>;

/// Audit the named katas, and from then on those whose files are saved, until nobody reads it any more.
///
/// form: whether texts are held to the form of the shipped ones.
///
/// # Errors
/// The workbook is no folder, or cannot be watched.
pub fn run(katas: &[String], how: Watching, form: bool, folder: Option<&Path>, console: &Console) -> Result<Exit> {
    let folder = folder.ok_or_else(|| {
        Error::new("the shipped workbook is a part of this program: there are no files to watch")
            .next("name your own with `--workbook DIR`")
    })?;
    let root = folder.canonicalize().map_err(|e| Error::io("read this folder", folder, &e))?;
    let workbook = Workbook::in_folder(&root)?;
    let named: BTreeSet<String> =
        katas.iter().map(|name| workbook.home_of(name).map(|(_, at)| at.id)).collect::<Result<_>>()?;
    let (tell, saved) = channel();
    let mut watched = Watched::begin(&root, how, tell)?;
    console
        .print("Save a file, and its kata is audited: no mutants, and only what the file concerns. Ctrl-C ends.\n\n");
    // What a saved file does not concern has run already, and is not run again.
    let (auditor, plan) = (Auditor::default(), Plan::quick(form));
    let mut reads_on = named.is_empty() || show(&auditor, &root, &named, &plan, console);
    while reads_on {
        let Some(changed) = watched.wait(&saved, &root)? else { break };
        reads_on = show(&auditor, &root, &changed, &plan, console);
    }
    Ok(Exit::Passed)
}

/// The folders that are being watched.
struct Watched {
    how: Watching,
    tell: Sender<Saved>,
    folders: BTreeSet<PathBuf>,
    _saves: Saves,
}

impl Watched {
    fn begin(root: &Path, how: Watching, tell: Sender<Saved>) -> Result<Watched> {
        let folders = folders_of(root);
        let _saves = saves(root, &folders, how, tell.clone())?;
        Ok(Watched { how, tell, folders, _saves })
    }

    /// Wait for saves; the katas that they belong to, which may be none. None when nothing will be saved any more.
    fn wait(&mut self, saved: &Receiver<Saved>, root: &Path) -> Result<Option<BTreeSet<String>>> {
        loop {
            let Ok(mut paths) = saved.recv() else { return Ok(None) };
            let folders = folders_of(root);
            if folders != self.folders {
                // What was written to a new folder before it was watched counts as saved now.
                paths.extend(folders.difference(&self.folders).cloned());
                self._saves = saves(root, &folders, self.how, self.tell.clone())?;
                self.folders = folders;
            }
            let manifest = paths.iter().any(|path| path.ends_with("katas/workbook.toml"));
            let katas: BTreeSet<String> = paths.iter().filter_map(|path| kata_of(path, root)).collect();
            if manifest || !katas.is_empty() {
                return Ok(Some(katas));
            }
        }
    }
}

fn saves(root: &Path, folders: &BTreeSet<PathBuf>, how: Watching, tell: Sender<Saved>) -> Result<Saves> {
    Saves::watch(root, folders, how, Settling::SHORT, move |paths| drop(tell.send(paths)))
}

/// All folders of the two trees.
fn folders_of(root: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut open: Vec<PathBuf> = TREES.iter().map(|tree| root.join(tree)).filter(|tree| tree.is_dir()).collect();
    while let Some(folder) = open.pop() {
        let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        open.extend(entries.filter(|e| e.file_type().is_ok_and(|t| t.is_dir())).map(|e| e.path()).filter(|p| seen(p)));
        found.insert(folder);
    }
    found
}

/// Whether a name is one of a workbook's: no hidden file, nothing that an editor leaves beside one.
fn seen(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let known = ["py", "md", "toml"].iter().any(|known| path.extension().is_some_and(|e| e == *known));
    !name.starts_with('.') && name != "__pycache__" && (known || path.is_dir())
}

/// The kata that a file or folder belongs to: `katas/TOPIC/ID/…`, or `python_reference/TOPIC/ID.py`.
fn kata_of(path: &Path, root: &Path) -> Option<String> {
    if !seen(path) && path.exists() {
        return None;
    }
    let inside = path.strip_prefix(root).ok()?;
    let mut parts = inside.iter().map(|part| part.to_string_lossy());
    let (tree, _topic, third) = (parts.next()?, parts.next()?, parts.next()?);
    match &*tree {
        "katas" => Some(third.into_owned()),
        _ => third.strip_suffix(".py").map(str::to_owned),
    }
}

/// Show what these katas lack; false if nobody reads it any more. A workbook that cannot be read is told, and waited for.
fn show(auditor: &Auditor, root: &Path, katas: &BTreeSet<String>, plan: &Plan, console: &Console) -> bool {
    let found = Workbook::in_folder(root).and_then(|workbook| {
        let there = |id: &&String| workbook.own_ids().iter().any(|at| at.id == **id);
        let names: Vec<String> = katas.iter().filter(there).cloned().collect();
        let report = match names.is_empty() {
            true => audit::of_manifest(&workbook),
            false => auditor.audit(&workbook, &names, plan)?,
        };
        Ok((names, report))
    });
    match found {
        Ok((names, mut report)) => {
            report.katas.iter_mut().for_each(|kata| kata.unbroken.clear()); // the same at each save
            let title = if names.is_empty() { "workbook.toml".to_owned() } else { names.join(", ") };
            let text = report::audit::render(&report, &console.style);
            console.try_print(&format!("{}\n\n{text}\n", console.style.rule(&title)))
        }
        Err(problem) => {
            console.error(&problem);
            true
        }
    }
}
