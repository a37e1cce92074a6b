//! The files that tests of one's own may need: those beside them, and those of the project that they belong to.
//!
//! Owns: which folder is the project's, which files are taken along, where tests and solution are in it, and from where
//! modules are imported. Does not own: reading the solution (`judge`), running anything.

use std::collections::{HashSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};

use super::Kata;
use crate::error::{Error, Result};

/// What is taken of the trees of tests and solution: files, and bytes.
const OWN: Room = Room { files: 2_000, bytes: 24 << 20 };
/// What is taken of all: what lies above them in a project comes last.
const ALL: Room = Room { files: 2_400, bytes: 32 << 20 };
/// The largest file that is taken, in bytes.
const LARGEST_FILE: u64 = 4 << 20;
/// What is around tests and solution belongs to them if it is so near, in folders.
const NEAR: usize = 2;
/// How far above them a project may begin.
const HIGHEST: usize = 4;
/// A folder with one of these is one that pytest may begin at.
const MARKS: &[&str] = &["pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg", "setup.py", "conftest.py"];
/// Folders that others than people fill.
const FILLED_BY_TOOLS: &[&str] = &["__pycache__", "node_modules", "build", "dist", "site-packages"];

/// Files as a folder of their own.
#[derive(Debug, Clone, Default)]
pub struct Project {
    /// The folder's name.
    pub name: String,
    /// By their path in it, with `/` between its parts; without the solution.
    pub files: Vec<(String, Vec<u8>)>,
    pub tests: String,
    pub solution: String,
    /// The folders that modules are imported from, the first one first; "" is the whole.
    pub paths: Vec<String>,
    /// Whether there are more files than are taken.
    pub is_cut: bool,
}

/// What is taken of a project at the most, as people are told.
pub const AT_MOST: &str = "2,400 files and 32 MiB";

struct Room {
    files: usize,
    bytes: usize,
}

impl Project {
    /// What the tests of a kata run among: the files beside them, or what is around somebody's own.
    ///
    /// # Errors
    /// As for `around`.
    pub fn of(kata: &Kata) -> Result<Project> {
        if let Some(lone) = &kata.lone {
            return Project::around(&lone.tests, &lone.solution);
        }
        let solution = format!("{}.py", kata.module());
        let files = kata.beside.iter().filter(|(name, _)| *name != solution).cloned();
        let tests = (kata.checks_file().to_owned(), kata.checks.clone().into_bytes());
        Ok(Project {
            name: kata.id().to_owned(),
            tests: tests.0.clone(),
            files: files.chain([tests]).collect(),
            solution,
            paths: vec![String::new()],
            is_cut: false,
        })
    }

    /// What is around a test file and a solution.
    ///
    /// # Errors
    /// One of their folders cannot be read.
    pub fn around(tests: &Path, solution: &Path) -> Result<Project> {
        let (tests_folder, tests_name) = parts(tests)?;
        let (mut solution_folder, mut solution_name) = parts(solution)?;
        let mut imported_from = above_packages(&solution_folder);
        let common = common(&tests_folder, &imported_from);
        let is_near = is_near(&common, &tests_folder) && is_near(&common, &imported_from);
        if !is_near {
            // A solution from elsewhere is put where the tests would look for it.
            solution_name = solution_name.rsplit('/').next().unwrap_or_default().to_owned();
            (solution_folder, imported_from) = (tests_folder.clone(), tests_folder.clone());
        }
        let root = beginning(if is_near { &common } else { &tests_folder });
        let below = |folder: &Path| relative(folder, &root);
        let (tests, solution) = (
            joined(&below(&tests_folder), &tests_name),
            joined(&below(&solution_folder), &solution_name.replace(".ipynb", ".py")),
        );
        let mut gathered = Gathered::new(&root);
        // Where there is another file of the solution's name, it is not that which is to be checked.
        let other = joined(&below(&tests_folder), solution.rsplit('/').next().unwrap_or_default());
        gathered.seen.extend([solution.clone(), other]);
        let package = solution_folder.ancestors().take_while(|folder| **folder != *imported_from).last();
        gathered.file(&tests_folder.join(&tests_name)); // whatever there is no room for
        for folder in [&tests_folder, package.unwrap_or(&solution_folder)] {
            gathered.tree(folder, &OWN);
        }
        gathered.is_cut = false; // what was beyond the room of the first ones may be taken now
        gathered.tree(&root, &ALL);
        let mut paths = vec![below(&imported_from), String::new()];
        paths.dedup();
        let name = root.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.filter(|name| !name.starts_with('.')).unwrap_or_else(|| "project".into());
        let Gathered { files, is_cut, .. } = gathered;
        Ok(Project { name, files, tests, solution, paths, is_cut })
    }
}

/// The folder of a file, without symbolic links, and its name.
fn parts(file: &Path) -> Result<(PathBuf, String)> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = fs::canonicalize(folder).map_err(|e| Error::io("read this folder", folder, &e))?;
    Ok((folder, file.file_name().unwrap_or_default().to_string_lossy().into_owned()))
}

/// The folder that the package is in which a module of this folder belongs to; the folder itself if it is no package.
fn above_packages(folder: &Path) -> PathBuf {
    let is_package = |folder: &&Path| folder.join("__init__.py").is_file();
    let package = folder.ancestors().take_while(is_package).last();
    package.and_then(Path::parent).unwrap_or(folder).to_owned()
}

fn common(one: &Path, other: &Path) -> PathBuf {
    one.components().zip(other.components()).take_while(|(a, b)| a == b).map(|(part, _)| part).collect()
}

fn is_near(common: &Path, folder: &Path) -> bool {
    let apart = folder.components().count() - common.components().count();
    apart == 0 || (apart <= NEAR && !is_of_everything(common))
}

/// Whether a folder holds more than one project, by custom.
fn is_of_everything(folder: &Path) -> bool {
    let home = std::env::var_os("HOME").map(PathBuf::from).and_then(|home| fs::canonicalize(home).ok());
    folder.parent().is_none() || Some(folder) == home.as_deref() || folder == std::env::temp_dir()
}

/// The outermost folder that a project with this folder in it may begin at.
fn beginning(folder: &Path) -> PathBuf {
    let mut found = folder;
    for above in folder.ancestors().take(HIGHEST + 1).take_while(|above| !is_of_everything(above)) {
        if MARKS.iter().any(|mark| above.join(mark).is_file()) {
            found = above;
        }
        if above.join(".git").exists() {
            break;
        }
    }
    found.to_owned()
}

fn relative(path: &Path, root: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(Path::new("")).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// The files that have been taken.
struct Gathered<'r> {
    root: &'r Path,
    files: Vec<(String, Vec<u8>)>,
    seen: HashSet<String>,
    bytes: usize,
    is_cut: bool,
}

impl Gathered<'_> {
    fn new(root: &Path) -> Gathered<'_> {
        Gathered { root, files: Vec::new(), seen: HashSet::new(), bytes: 0, is_cut: false }
    }

    /// What is in a folder, modules and settings before data, then what is in its folders: what is nearest comes first, and
    /// in the same order each time.
    fn tree(&mut self, folder: &Path, room: &Room) {
        let mut folders = VecDeque::from([folder.to_owned()]);
        while let Some(folder) = folders.pop_front() {
            let mut entries: Vec<_> = fs::read_dir(&folder).into_iter().flatten().flatten().collect();
            entries.sort_by_key(|entry| (is_data(&entry.path()), entry.file_name()));
            for entry in entries {
                let (path, name) = (entry.path(), entry.file_name());
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                if is_folder && !is_left_out(&path, &name.to_string_lossy()) {
                    folders.push_back(path);
                } else if !is_folder && !name.to_string_lossy().starts_with('.') {
                    if self.files.len() < room.files && self.bytes < room.bytes {
                        self.file(&path);
                    } else if !self.seen.contains(&relative(&path, self.root)) {
                        self.is_cut = true;
                        return;
                    }
                }
            }
        }
    }

    /// A file that cannot be read, or is no regular one, is not needed by tests either.
    fn file(&mut self, path: &Path) {
        let name = relative(path, self.root);
        let is_taken = fs::metadata(path).is_ok_and(|facts| facts.is_file() && facts.len() <= LARGEST_FILE);
        if is_taken
            && !name.ends_with(".pyc")
            && self.seen.insert(name.clone())
            && let Ok(bytes) = fs::read(path)
        {
            self.bytes += bytes.len();
            self.files.push((name, bytes));
        }
    }
}

fn is_data(path: &Path) -> bool {
    let is_code = path.extension().is_some_and(|ending| ending == "py" || ending == "pyi");
    !is_code && !path.file_name().is_some_and(|name| MARKS.iter().any(|mark| name == *mark))
}

fn is_left_out(folder: &Path, name: &str) -> bool {
    name.starts_with('.') || FILLED_BY_TOOLS.contains(&name) || folder.join("pyvenv.cfg").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_with_more_files_than_are_taken_says_so() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let write = |name: &str| fs::write(folder.path().join(name), "").expect("writable");
        ["a.py", "test_a.py", "pytest.ini"].iter().for_each(|name| write(name));
        let project =
            || Project::around(&folder.path().join("test_a.py"), &folder.path().join("a.py")).expect("readable");
        assert!(!project().is_cut);
        assert_eq!(AT_MOST.replace(',', ""), format!("{} files and {} MiB", ALL.files, ALL.bytes >> 20));
        // The solution is none of them.
        (0..ALL.files - 2).for_each(|number| write(&format!("data_{number}.txt")));
        assert_eq!((project().files.len(), project().is_cut), (ALL.files, false));
        write("one_more.txt");
        assert_eq!((project().files.len(), project().is_cut), (ALL.files, true));
    }
}
