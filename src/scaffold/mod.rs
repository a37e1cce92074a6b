//! A new workbook, and new katas in one: files whose every gap is marked for their author.
//!
//! Owns: what is written. Does not own: finding the gaps that are left (`audit`).

use std::path::{Path, PathBuf};

use crate::catalog::{KataId, Workbook, is_module_name};
use crate::error::{Error, Result};
use crate::workspace::files::{replace, write_new};

const WORKBOOK: &str = include_str!("templates/workbook.toml");
const MISTAKE: &str = include_str!("templates/mistake.py");
const BREAK: &str = include_str!("templates/break.py");
const REFERENCE: &str = include_str!("templates/reference.py");

/// The files of a kata's folder, its wrong solutions apart.
const PARTS: [(&str, &str); 5] = [
    ("kata.toml", include_str!("templates/kata.toml")),
    ("prompt.md", include_str!("templates/prompt.md")),
    ("starter.py", include_str!("templates/starter.py")),
    ("checks.py", include_str!("templates/checks.py")),
    ("concept.md", include_str!("templates/concept.md")),
];

/// As many mistakes as an audit asks for.
const MISTAKES: [&str; 3] = ["one", "two", "three"];

/// Begin a workbook: its `workbook.toml`. Returns that file.
///
/// # Errors
/// There is a workbook in the folder already, or it cannot be written.
pub fn workbook(folder: &Path) -> Result<PathBuf> {
    let manifest = folder.join("katas/workbook.toml");
    if !write_new(&manifest, WORKBOOK)? {
        return Err(Error::new("there is a workbook here already")
            .in_file(manifest)
            .next("`kata new kata TOPIC/ID` adds a kata to it"));
    }
    Ok(manifest)
}

/// Begin a kata in the workbook in `folder`; a topic that the workbook does not have is added to it. Returns the files.
///
/// place: `topic/id`.
///
/// # Errors
/// No workbook, a place that is none, a kata of this id, or a file that is there already.
pub fn kata(folder: &Path, place: &str) -> Result<Vec<PathBuf>> {
    let at = place_of(place)?;
    let workbook = Workbook::in_folder(folder)?;
    if let Some(there) = workbook.ids().iter().find(|known| known.id == at.id) {
        return Err(Error::new(format!("there is a kata {:?} already", at.id))
            .in_file(folder.join(there.folder()))
            .next("choose another id: in a workbook it is unique"));
    }
    let files = files_of(folder, &at);
    if let Some((occupied, _)) = files.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
        return Err(Error::new("this file is there already, and is left as it is")
            .in_file(occupied)
            .next("move it away"));
    }
    for (path, text) in &files {
        write_new(path, text)?;
    }
    let mut written: Vec<PathBuf> = files.into_iter().map(|(path, _)| path).collect();
    if !workbook.own_topics().iter().any(|topic| topic.id == at.topic) {
        written.push(add_topic(folder, &at.topic)?);
    }
    Ok(written)
}

fn place_of(place: &str) -> Result<KataId> {
    let name = |part: &str| part.is_ascii() && is_module_name(part) && part == part.to_lowercase();
    match place.split_once('/') {
        Some((topic, id)) if name(topic) && name(id) => Ok(KataId { topic: topic.to_owned(), id: id.to_owned() }),
        _ => Err(Error::new(format!("{place:?} is no place for a kata"))
            .next("name its topic and its id, both small letters, digits and underscores: `databases/n_plus_one`")),
    }
}

fn files_of(folder: &Path, at: &KataId) -> Vec<(PathBuf, String)> {
    let kata = folder.join(at.folder());
    let parts = PARTS.iter().map(|(name, text)| (kata.join(name), text.replace("KATA_ID", &at.id)));
    let mistakes = MISTAKES
        .iter()
        .map(|number| (kata.join(format!("mistakes/mistake_{number}.py")), MISTAKE.replace("NUMBER", number)));
    let reference = std::iter::once((folder.join(at.reference()), REFERENCE.to_owned()));
    let broken = std::iter::once((kata.join("breaks/break_one.py"), BREAK.to_owned()));
    parts.chain(mistakes).chain(broken).chain(reference).collect()
}

/// Tables can be added at the end of a TOML file whatever stands before them.
fn add_topic(folder: &Path, topic: &str) -> Result<PathBuf> {
    let manifest = folder.join("katas/workbook.toml");
    let before = std::fs::read_to_string(&manifest).map_err(|e| Error::io("read this file", &manifest, &e))?;
    let summary = "TODO(author): what the topic is about, in a line";
    let text = format!("{}\n\n[[topics]]\nid = \"{topic}\"\nsummary = \"{summary}\"\n", before.trim_end());
    replace(&manifest, &text).map(|()| manifest)
}
