//! Where a workbook's files are: in this binary, or in a folder.
//!
//! Owns: reading and listing by relative path. Does not own: what any file means.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use include_dir::{Dir, DirEntry, include_dir};

use crate::error::{Error, Result};

static SHIPPED_KATAS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/katas");
static SHIPPED_REFERENCES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/python_reference");

/// The file that says what a workbook is.
pub(super) const MANIFEST: &str = "katas/workbook.toml";

/// The largest file of a workbook that is read, in bytes.
const LARGEST: u64 = 4 << 20;

/// The two trees of a workbook, `katas/` and `python_reference/`.
#[derive(Debug, Clone)]
pub enum Files {
    Shipped,
    Folder(PathBuf),
}

impl Files {
    /// The text of a file that a kata must have.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    pub(super) fn need(&self, path: &str) -> Result<String> {
        self.read(path)?.ok_or_else(|| self.lacking(path))
    }

    /// That a kata must have this file, and has not.
    pub(super) fn lacking(&self, path: &str) -> Error {
        Error::new("this kata lacks this file")
            .in_file(self.display(path))
            .next("write it, or `kata audit` to see all that is missing")
    }

    /// The text of `path` (relative to the workbook, `/` between its parts), or None if there is no such file.
    pub fn read(&self, path: &str) -> Result<Option<String>> {
        let Some(bytes) = self.bytes(path)? else { return Ok(None) };
        String::from_utf8(bytes).map(Some).map_err(|problem| {
            let line = problem.as_bytes()[..problem.utf8_error().valid_up_to()].iter().filter(|b| **b == b'\n').count();
            Error::new("this file is not UTF-8").in_file(self.display(path)).at_line(line + 1).next("save it as UTF-8")
        })
    }

    /// The same of a file that need not be text.
    pub(super) fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>> {
        match self {
            Files::Shipped => Ok(shipped(path).and_then(DirEntry::as_file).map(|file| file.contents().to_vec())),
            Files::Folder(root) => read_bounded(&root.join(path)),
        }
    }

    /// The names in the folder `path`, sorted; folders end in `/`. Empty if there is no such folder.
    pub fn list(&self, path: &str) -> Vec<String> {
        let mut names = match self {
            Files::Shipped => shipped_names(path),
            Files::Folder(root) => folder_names(&root.join(path)),
        };
        names.retain(|name| !name.starts_with('.') && name != "__pycache__/");
        names.sort();
        names
    }

    /// `path` as an error message names it.
    pub fn display(&self, path: &str) -> PathBuf {
        match self {
            Files::Shipped => PathBuf::from(path),
            Files::Folder(root) => root.join(path),
        }
    }
}

/// What is shipped, by its path. `include_dir` finds an entry by comparing the paths of all of them, one by one: reading
/// a workbook of 83 katas took a second that way.
static SHIPPED: LazyLock<HashMap<String, &'static DirEntry<'static>>> = LazyLock::new(|| {
    fn collect(dir: &'static Dir<'static>, root: &str, into: &mut HashMap<String, &'static DirEntry<'static>>) {
        for entry in dir.entries() {
            into.insert(format!("{root}/{}", entry.path().display()), entry);
            if let DirEntry::Dir(dir) = entry {
                collect(dir, root, into);
            }
        }
    }
    let mut all = HashMap::new();
    collect(&SHIPPED_KATAS, "katas", &mut all);
    collect(&SHIPPED_REFERENCES, "python_reference", &mut all);
    all
});

fn shipped(path: &str) -> Option<&'static DirEntry<'static>> {
    SHIPPED.get(path).copied()
}

fn shipped_names(path: &str) -> Vec<String> {
    let dir = match path {
        "katas" => Some(&SHIPPED_KATAS),
        "python_reference" => Some(&SHIPPED_REFERENCES),
        _ => shipped(path).and_then(DirEntry::as_dir),
    };
    let Some(dir) = dir else { return Vec::new() };
    let name = |path: &Path| path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let folders = dir.dirs().map(|d| name(d.path()) + "/");
    folders.chain(dir.files().map(|f| name(f.path()))).collect()
}

fn folder_names(path: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(path) else {
        return Vec::new();
    };
    let name = |entry: fs::DirEntry| {
        let folder = entry.path().is_dir();
        entry.file_name().to_string_lossy().into_owned() + if folder { "/" } else { "" }
    };
    entries.flatten().map(name).collect()
}

fn read_bounded(path: &Path) -> Result<Option<Vec<u8>>> {
    let facts = match fs::metadata(path) {
        Ok(facts) => facts,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound || e.kind() == std::io::ErrorKind::NotADirectory => {
            return Ok(None);
        }
        Err(e) => return Err(Error::io("read this file", path, &e)),
    };
    if !facts.is_file() {
        return Err(Error::new("this should be a regular file").in_file(path));
    }
    if facts.len() > LARGEST {
        return Err(Error::new(format!(
            "this file has {} bytes; a workbook's files have at most {LARGEST}",
            facts.len()
        ))
        .in_file(path));
    }
    fs::read(path).map(Some).map_err(|e| Error::io("read this file", path, &e))
}
