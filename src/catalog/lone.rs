//! A test file and a solution that belong to no workbook.
//!
//! Owns: making a kata of them, as far as the judge needs one. Does not own: reading the solution (`judge`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::facts::Facts;
use super::imports::{imported_anywhere, is_module_name};
use super::{Concept, Files, Kata, KataId, Need, Style, hash_of, packages};
use crate::error::{Error, Result};

/// The two files that such a kata was made of.
#[derive(Debug, Clone)]
pub struct Lone {
    pub tests: PathBuf,
    pub solution: PathBuf,
    /// How long each test may take, if somebody has said so.
    pub each: Option<Duration>,
}

impl Kata {
    /// A kata whose checks are the tests in `tests`, for a solution that they import by the name of its file.
    ///
    /// # Errors
    /// A test file that cannot be read, or a solution whose name cannot be imported.
    pub fn of_tests(tests: &Path, solution: &Path) -> Result<Kata> {
        let module = module_of(solution)?;
        let folder = tests.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let files = Files::Folder(folder.to_owned());
        let name = tests.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let source = files.read(&name)?.ok_or_else(|| {
            Error::new("there is no such file")
                .in_file(tests)
                .next("`--tests FILE` names a file of unittest or pytest tests")
        })?;
        Ok(Kata {
            at: KataId { topic: String::new(), id: module.clone() },
            facts: Facts::of_tests(&name),
            prompt: String::new(),
            starter: String::new(),
            helpers: helpers(&files, &source, &[&module, name.trim_end_matches(".py")])?,
            hash: hash_of(source.as_bytes()),
            checks: source,
            style: Style::Tests,
            checks_path: tests.display().to_string(),
            concept: Concept::default(),
            reference: String::new(),
            mistakes: Vec::new(),
            breaks: Vec::new(),
            predictions: Vec::new(),
            need: Need::Nothing,
            beside: Vec::new(),
            pytest: packages::with_pytest(&Files::Shipped)?,
            lone: Some(Lone { tests: tests.to_owned(), solution: solution.to_owned(), each: None }),
            deadline: None,
        })
    }
}

impl Kata {
    /// Whether it was made of a test file that belongs to no workbook.
    pub fn is_lone(&self) -> bool {
        self.lone.is_some()
    }
}

/// The name by which tests import a file.
fn module_of(solution: &Path) -> Result<String> {
    let stem = solution.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if solution == Path::new("-") || !is_module_name(&stem) {
        return Err(Error::new(
            "a test file imports the solution by the name of its file, and this is no name for a module",
        )
        .in_file(solution)
        .next("rename the file to what the tests import, such as `two_fer.py`"));
    }
    Ok(stem)
}

/// The modules beside the test file that it imports, and those that these import.
fn helpers(files: &Files, source: &str, but: &[&str]) -> Result<BTreeMap<String, String>> {
    let mut helpers = BTreeMap::new();
    let mut wanted = imported_anywhere(source);
    wanted.push("conftest".to_owned());
    while let Some(name) = wanted.pop() {
        if !is_module_name(&name) || but.contains(&name.as_str()) || helpers.contains_key(&name) {
            continue;
        }
        if let Some(text) = files.read(&format!("{name}.py"))? {
            wanted.extend(imported_anywhere(&text));
            helpers.insert(name, text);
        }
    }
    Ok(helpers)
}
