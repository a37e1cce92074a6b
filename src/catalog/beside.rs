//! The files beside a kata's test file: what its tests may open, load or import.
//!
//! Owns: which files of a kata's folder these are. Does not own: where they are when tests run (`project`), the modules that
//! a stand-in for pytest gives to tests (`Kata::helpers`).

use super::Files;

/// The files in the folder of a kata and in the folders below it, by their path from there, but for these: the test file
/// itself, and what tells of the solution, such as the prompt, the mistakes and the starter.
pub fn paths(files: &Files, folder: &str, but: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut left: Vec<String> = files.list(folder);
    left.retain(|name| !but.contains(&name.as_str()));
    left.reverse();
    while let Some(path) = left.pop() {
        match path.strip_suffix('/') {
            Some(below) => {
                left.extend(
                    files.list(&format!("{folder}/{below}")).iter().rev().map(|name| format!("{below}/{name}")),
                );
            }
            None if !path.ends_with(".pyc") => found.push(path),
            None => {}
        }
    }
    found
}
