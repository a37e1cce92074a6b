//! Folders outside of an environment that its packages are in: what `pip install --editable` leaves behind.
//!
//! Owns: reading `.pth` files, and the table of setuptools' finders, as text. No line of theirs is run: `import` lines run
//! code in every process, and checks do without. Does not own: the environment itself (`layout`).

use std::fs;
use std::path::{Path, PathBuf};

/// What the `.pth` files of one folder name.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// For `sys.path`.
    pub path: Vec<PathBuf>,
    /// What has to be seen for that.
    pub shown: Vec<PathBuf>,
    /// The files with lines that are not followed.
    pub not_followed: Vec<PathBuf>,
}

/// Files whose `import` lines nobody misses: they mend what installers and virtualenv do, or prepare what checks do not use.
const HARMLESS: &[&str] = &["distutils-precedence.pth", "_virtualenv.pth", "_uv_ephemeral_overlay.pth"];

/// The links of a folder of packages, in the order in which Python reads them.
pub fn named_in(site_packages: &Path) -> Links {
    let entries = fs::read_dir(site_packages).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "pth"));
    files.sort();
    let mut links = Links::default();
    for file in files {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for line in text.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            links.follow(&file, line);
        }
    }
    links
}

impl Links {
    fn follow(&mut self, file: &Path, line: &str) {
        let folder = file.parent().unwrap_or(Path::new(""));
        if line.starts_with("import ") || line.starts_with("import\t") {
            let is_known = file.file_name().is_some_and(|name| HARMLESS.iter().any(|known| name == *known))
                || file.to_string_lossy().ends_with("-nspkg.pth") // an older namespace package is one without it, too
                || self.follow_finder(folder, line);
            if !is_known && !self.not_followed.contains(&file.to_owned()) {
                self.not_followed.push(file.to_owned());
            }
            return;
        }
        let Ok(named) = fs::canonicalize(folder.join(line)) else { return };
        if may_be_shown(&named) {
            self.path.push(named.clone());
            self.shown.push(named);
        } else {
            self.not_followed.push(file.to_owned());
        }
    }

    /// `import __editable___NAME_finder; …`, of setuptools: its table says which folder a package is in. Whether all of
    /// it can be had by a place on `sys.path`.
    fn follow_finder(&mut self, folder: &Path, line: &str) -> bool {
        let module = line["import ".len()..].split(';').next().unwrap_or_default().trim();
        if !module.starts_with("__editable__") {
            return false;
        }
        let Ok(text) = fs::read_to_string(folder.join(format!("{module}.py"))) else { return false };
        let Some(table) = table_of(&text) else { return false };
        let mut all = true;
        for [package, place] in table {
            all &= self.follow_package(&package, Path::new(&place));
        }
        all
    }

    /// A package that lies in a folder of its own name: nothing else in the folder around it is shown.
    fn follow_package(&mut self, package: &str, place: &Path) -> bool {
        let file = place.with_extension("py");
        let found = [place, file.as_path()].into_iter().find_map(|path| fs::canonicalize(path).ok());
        let (Some(found), Some(around)) = (found, place.parent().and_then(|around| fs::canonicalize(around).ok()))
        else {
            return false;
        };
        if place.file_name().is_none_or(|name| name != package) || !may_be_shown(&found) {
            return false;
        }
        self.path.push(around);
        self.shown.push(found);
        true
    }
}

/// Not the whole machine, nor all that somebody has.
fn may_be_shown(path: &Path) -> bool {
    let home = std::env::var_os("HOME").and_then(|home| fs::canonicalize(home).ok());
    path.parent().is_some() && !home.is_some_and(|home| home.starts_with(path))
}

/// The pairs of strings in `MAPPING: dict[str, str] = {…}`, which setuptools writes on one line.
fn table_of(finder: &str) -> Option<Vec<[String; 2]>> {
    let line = finder.lines().find(|line| line.starts_with("MAPPING"))?;
    let table = line.split_once('{')?.1.rsplit_once('}')?.0;
    let mut strings = Vec::new();
    let mut rest = table;
    while let Some(at) = rest.find(['\'', '"']) {
        let quote = &rest[at..=at];
        let (text, after) = rest[at + 1..].split_once(quote)?;
        if text.contains('\\') {
            return None; // a name that nobody has
        }
        strings.push(text.to_owned());
        rest = after;
    }
    Some(strings.chunks_exact(2).map(|pair| [pair[0].clone(), pair[1].clone()]).collect())
}
